package io.floodnet;

import io.floodnet.packet.Address;
import io.floodnet.packet.Contact;
import java.time.Duration;

/** What becomes of the network around a node. */
public sealed interface NetworkEvent {

    /** A neighbour was won. */
    record LinkUp(Contact peer) implements NetworkEvent {}

    /**
     * A neighbour was lost.
     *
     * @param reason why, in words for a person
     */
    record LinkDown(Contact peer, String reason) implements NetworkEvent {}

    /** The last neighbour was lost, right after its {@link LinkDown}: what is broadcast now reaches nobody. The node goes on trying to come back. */
    record Isolated() implements NetworkEvent {}

    /** There is a neighbour again after {@link Isolated}; its {@link LinkUp} comes right before. */
    record Rejoined() implements NetworkEvent {}

    /**
     * An entry node could not be reached. The node goes on trying.
     *
     * @param entry as it was configured
     * @param reason why, in words for a person
     */
    record EntryFailed(Address entry, String reason) implements NetworkEvent {}

    /**
     * An entry node is this very node: it answers where it was to look for others, so it may be the first of the network.
     * It goes on looking there and at the other entries.
     *
     * @param entry as it was configured
     */
    record EntryIsSelf(Address entry) implements NetworkEvent {}

    /**
     * The clock of this machine and those of the neighbours disagree by more than messages tolerate; the node goes by its
     * neighbours'.
     *
     * @param offset what has to be added to this machine's clock
     */
    record ClockOff(Duration offset) implements NetworkEvent {}
}
