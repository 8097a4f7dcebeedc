package io.floodnet.packet;

import java.util.List;

/**
 * {@code PRUNE}: the speaker gets the messages of some origins from others sooner, and wants to hear of them only.
 *
 * <p>It speaks for one direction: what the listener wants from the speaker is the listener's to say.
 *
 * @param origins 1 to {@value #ORIGINS_MAX}
 */
public record Prune(List<NodeId> origins) implements Packet {
    /** A frame of them is one kilobyte. */
    public static final int ORIGINS_MAX = 64;

    public Prune {
        origins = Several.of("origins", ORIGINS_MAX, origins);
    }
}
