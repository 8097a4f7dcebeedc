package io.floodnet.chat.session;

import io.floodnet.chat.fact.Fact;
import io.floodnet.chat.message.ChatMessage;
import io.floodnet.chat.message.Signal;
import io.floodnet.chat.message.Username;
import io.floodnet.chat.people.Keepsakes;
import io.floodnet.packet.Address;
import io.floodnet.packet.NodeId;
import java.time.Instant;
import java.util.List;

/** Something to be done for the session. */
public sealed interface ChatEffect {

    /**
     * Let the next line be typed, as this name.
     *
     * @param with whom it goes to, as a person writes it; empty for everybody
     */
    record AskLine(Username name, String with) implements ChatEffect {}

    /** Let a new name be typed. */
    record AskUsername() implements ChatEffect {}

    /** Show what somebody else said. */
    record Show(ChatMessage message) implements ChatEffect {}

    /** Show what was said here. */
    record ShowOwn(ChatMessage message) implements ChatEffect {}

    /** Tell the user something about the chat itself. */
    record Notice(String sentence) implements ChatEffect {}

    /** Tell when that was said which is shown next, and was missed then. */
    record TellTime(Instant at) implements ChatEffect {}

    /**
     * Send what somebody said; {@link ChatEvent.Broadcasted} is to follow. There is never more than one on its way.
     *
     * @param nodes who alone it is for; none for whoever is on the network
     * @param id what a program calls it; empty where a person said it
     */
    record Send(ChatMessage message, List<NodeId> nodes, String id) implements ChatEffect {
        public Send {
            nodes = List.copyOf(nodes);
        }

        /** What a person said. */
        public Send(ChatMessage message, List<NodeId> nodes) {
            this(message, nodes, "");
        }
    }

    /** Tell a program, if there is one at the other end. */
    record Inform(Fact fact) implements ChatEffect {}

    /** Send this to everybody, if it can be sent now; nobody wants to know. */
    record Announce(Signal signal) implements ChatEffect {}

    /** The same to one node. */
    record Tell(NodeId node, Signal signal) implements ChatEffect {}

    /** Somebody of this name is about: a name to be completed. */
    record Suggest(Username name) implements ChatEffect {}

    /** Keep this for the next time. */
    record Keep(Keepsakes keepsakes) implements ChatEffect {}

    /** Ask the node what it knows of the network; {@link ChatEvent.Looked} is to follow. */
    record LookAround(Look look) implements ChatEffect {}

    /** See whether anybody answers there; {@link ChatEvent.Knocked} is to follow. */
    record Knock(Address address) implements ChatEffect {}

    /** Wake the session by {@link ChatEvent.Rang} after so long. */
    record Set(Alarm alarm, long delayMillis) implements ChatEffect {}

    /** Leave, with nothing gone wrong. */
    record Leave(LeaveReason reason) implements ChatEffect {}

    /**
     * Leave, with something not done.
     *
     * @param sentence what, and what to do about it
     */
    record Fail(String sentence) implements ChatEffect {}
}
