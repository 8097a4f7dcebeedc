package io.floodnet.chat.session;

import io.floodnet.BroadcastResult;
import io.floodnet.NetworkEvent;
import io.floodnet.chat.message.ChatMessage;
import io.floodnet.chat.message.Recipient;
import io.floodnet.chat.message.Username;
import io.floodnet.packet.Address;
import io.floodnet.packet.Contact;
import io.floodnet.packet.NodeId;
import java.time.Duration;
import java.util.List;

/** Words that the tests of the session share. */
final class ChatFixture {
    static final Username ALICE = new Username("alice");
    static final Username BOB = new Username("bob");
    static final Username CAROL = new Username("carol");
    static final ChatEffect ASK = new ChatEffect.AskLine(ALICE);

    private ChatFixture() {}

    static ChatMessage toAll(Username from, String text) {
        return new ChatMessage(from, Recipient.everybody(), text);
    }

    static ChatMessage toOne(Username from, Username to, String text) {
        return new ChatMessage(from, Recipient.someone(to), text);
    }

    static ChatEvent arrived(ChatMessage message) {
        return new ChatEvent.Arrived(new NodeId(1, 2), message);
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
        return List.of(new ChatEffect.ShowOwn(message), new ChatEffect.Broadcast(message), ASK);
    }

    private static Contact peer() {
        return new Contact(new NodeId(1, 2), List.of(new Address("127.0.0.1", 55_556)));
    }
}
