package io.floodnet.packet;

/**
 * {@code NEIGHBOR}: asks a node that was remembered, and has promised nothing, to make this connection a link of the overlay.
 *
 * @param priority how badly the speaker needs it
 */
public record NeighbourRequest(Priority priority) implements Packet {

    /** How badly a link is needed. */
    public enum Priority {
        /** The speaker has links, and takes a free place if there is one. */
        LOW,
        /** The speaker has no link at all, and asks for a place beyond the desired degree too. */
        HIGH
    }
}
