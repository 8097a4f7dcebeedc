package io.floodnet.chat.session;

import io.floodnet.BroadcastResult;
import io.floodnet.NetworkEvent;
import io.floodnet.NetworkSize;
import io.floodnet.chat.message.Away;
import io.floodnet.chat.message.ChatMessage;
import io.floodnet.chat.message.Content;
import io.floodnet.chat.message.PersonId;
import io.floodnet.chat.message.Recipient;
import io.floodnet.chat.message.Signal;
import io.floodnet.chat.message.Username;
import io.floodnet.packet.Address;
import io.floodnet.packet.Contact;
import io.floodnet.packet.NodeId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Words that the tests of the session share. */
final class ChatFixture {
    static final Username ALICE = new Username("alice");
    static final Username BOB = new Username("bob");
    static final Username CAROL = new Username("carol");
    static final ChatEffect ASK = new ChatEffect.AskLine(ALICE, "");

    static final NodeId SELF = node(0xa11ceL);

    /** Where others are, if it is no matter where. */
    static final NodeId SOMEWHERE = new NodeId(1, 2);

    private ChatFixture() {}

    /** Of these first 64 bits. */
    static NodeId node(long high) {
        return new NodeId(high, 7);
    }

    static ChatEvent listening(int port) {
        return new ChatEvent.Listening(port, SELF);
    }

    static ChatEvent arrived(NodeId node, Content content) {
        return arrived(node, content, TestSession.START);
    }

    static ChatEvent arrived(NodeId node, Content content, Instant sentAt) {
        return new ChatEvent.Arrived(node, content, sentAt);
    }

    static Signal.Hello hello(Username name, NodeId node) {
        return new Signal.Hello(name, PersonId.of(node), Duration.ofMinutes(1), Away.not());
    }

    /** To all. */
    static ChatEffect send(ChatMessage message) {
        return new ChatEffect.Send(message, List.of());
    }

    static ChatEvent linkUp(NodeId neighbour) {
        return new ChatEvent.Changed(new NetworkEvent.LinkUp(new Contact(neighbour, List.of())));
    }

    static ChatEvent looked(long chats, NodeId... neighbours) {
        NetworkView view = new NetworkView(SELF, 55_555, List.of(neighbours), new NetworkSize(chats, Duration.ZERO));
        return new ChatEvent.Looked(Look.FOR_HELLO, view);
    }

    static ChatMessage toAll(Username from, String text) {
        return new ChatMessage(from, Recipient.everybody(), text);
    }

    static ChatMessage toOne(Username from, Username to, String text) {
        return new ChatMessage(from, Recipient.someone(to), text);
    }

    static ChatEvent arrived(ChatMessage message) {
        return arrived(SOMEWHERE, message);
    }

    static ChatEvent typed(String line) {
        return new ChatEvent.Typed(line);
    }

    static ChatEvent broadcasted(BroadcastResult result) {
        return new ChatEvent.Broadcasted(result);
    }

    static ChatEvent linkUp() {
        return new ChatEvent.Changed(new NetworkEvent.LinkUp(peer()));
    }

    static ChatEvent linkDown() {
        return new ChatEvent.Changed(new NetworkEvent.LinkDown(peer(), "closed"));
    }

    static ChatEvent isolated() {
        return new ChatEvent.Changed(new NetworkEvent.Isolated());
    }

    static ChatEvent rejoined() {
        return new ChatEvent.Changed(new NetworkEvent.Rejoined());
    }

    static ChatEvent entryFailed(String host) {
        return new ChatEvent.Changed(new NetworkEvent.EntryFailed(new Address(host, 55_555), "connection refused"));
    }

    static ChatEvent entryIsSelf(String host) {
        return new ChatEvent.Changed(new NetworkEvent.EntryIsSelf(new Address(host, 55_555)));
    }

    static ChatEvent clockOff(Duration offset) {
        return new ChatEvent.Changed(new NetworkEvent.ClockOff(offset));
    }

    static ChatEffect notice(String sentence) {
        return new ChatEffect.Notice(sentence);
    }

    static List<ChatEffect> said(ChatMessage message) {
        return List.of(new ChatEffect.ShowOwn(message), send(message), ASK);
    }

    private static Contact peer() {
        return new Contact(new NodeId(1, 2), List.of(new Address("127.0.0.1", 55_556)));
    }
}
