package io.floodnet.chat.session;

import io.floodnet.BroadcastResult;
import io.floodnet.NetworkEvent;
import io.floodnet.chat.input.InputLine;
import io.floodnet.chat.message.Content;
import io.floodnet.packet.Address;
import io.floodnet.packet.NodeId;
import java.time.Instant;

/** Something that happened, from the keyboard, the network or the clock. */
public sealed interface ChatEvent {

    /** A line was typed, or read from a pipe. */
    record Typed(String line) implements ChatEvent {}

    /**
     * A program asks for something.
     *
     * @param id what it calls that; empty where it wants to hear no more of it than a person would
     */
    record Requested(InputLine input, String id) implements ChatEvent {}

    /** A program has what it came for, or will not have it: it waits for nothing that is still to be sent. */
    record Finished() implements ChatEvent {}

    /** Ctrl-C was pressed with this on the line. */
    record Interrupted(String line) implements ChatEvent {}

    /** There will be no more lines: end of the pipe, or Ctrl-D. */
    record InputEnded() implements ChatEvent {}

    /** Something outside, as a machine that shuts down, wants the chat to end. */
    record ToldToEnd() implements ChatEvent {}

    /** Nobody reads what is shown any more. */
    record OutputClosed() implements ChatEvent {}

    /** The node listens. */
    record Listening(int port, NodeId node) implements ChatEvent {}

    /**
     * The node can't start.
     *
     * @param sentence why, and what to do about it
     */
    record StartFailed(String sentence) implements ChatEvent {}

    /**
     * Somebody said something, or a chat did.
     *
     * @param node the node that it comes from; not proven
     * @param sentAt when it was said, by this machine's clock: whoever joins hears what was said before
     */
    record Arrived(NodeId node, Content content, Instant sentAt) implements ChatEvent {}

    /** The network around the node changed. */
    record Changed(NetworkEvent change) implements ChatEvent {}

    /** What became of the last {@link ChatEffect.Send}. */
    record Broadcasted(BroadcastResult result) implements ChatEvent {}

    /** What there is to be seen after {@link ChatEffect.LookAround}. */
    record Looked(Look look, NetworkView view) implements ChatEvent {}

    /**
     * What came of {@link ChatEffect.Knock}.
     *
     * @param outcome as in "answers after 3 ms", for the user
     */
    record Knocked(Address address, String outcome) implements ChatEvent {}

    /** So many messages came faster than they could be shown, and were dropped. */
    record Overrun(long messages) implements ChatEvent {}

    /** It is time. */
    record Rang(Alarm alarm) implements ChatEvent {}
}
