package io.floodnet.overlay;

import io.floodnet.packet.Contact;

/** What becomes of the network around a node. */
public sealed interface OverlayEvent {

    /** A neighbour was won. */
    record LinkUp(Contact peer) implements OverlayEvent {}

    /** A neighbour was lost. */
    record LinkDown(Contact peer, CloseReason reason) implements OverlayEvent {}

    /** The last neighbour was lost: nothing that is broadcast now reaches anybody. */
    record Isolated() implements OverlayEvent {}

    /** There is a neighbour again after {@link Isolated}. */
    record Rejoined() implements OverlayEvent {}

    /** An entry node could not be reached; the node goes on trying. */
    record EntryFailed(Dial dial) implements OverlayEvent {}

    /**
     * This node's clock and its neighbours' disagree by more than messages tolerate; the node goes by its neighbours'.
     *
     * @param offsetMillis what has to be added to this node's clock
     */
    record ClockOff(long offsetMillis) implements OverlayEvent {}
}
