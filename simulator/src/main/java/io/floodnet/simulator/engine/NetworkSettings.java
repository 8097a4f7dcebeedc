package io.floodnet.simulator.engine;

import io.floodnet.overlay.OverlayConfig;
import io.floodnet.simulator.network.NetworkSpec;

/**
 * What a network is made of.
 *
 * @param overlay the protocol's numbers, the same for all nodes
 * @param network what lies between them
 * @param seed all chance comes from it
 * @param nodes how many nodes there will be, 1 to {@value #NODES_LIMIT}, more or less: it decides on the number of shards,
 *     and that on the order of events
 * @param threads how many threads may run the network, 1 to {@value #THREADS_LIMIT}; the outcome does not depend on it
 */
public record NetworkSettings(OverlayConfig overlay, NetworkSpec network, long seed, int nodes, int threads) {
    /** Ten million nodes: what 24 GB of memory hold. */
    public static final int NODES_LIMIT = 10_000_000;

    /** More than any machine has use for; those beyond the number of shards find nothing to do, and are not made. */
    public static final int THREADS_LIMIT = 1_024;

    public NetworkSettings {
        requireWithin("nodes", nodes, NODES_LIMIT);
        requireWithin("threads", threads, THREADS_LIMIT);
    }

    private static void requireWithin(String what, int value, int max) {
        if (value < 1 || value > max) {
            throw new IllegalArgumentException(what + " must be within 1.." + max + ", got " + value);
        }
    }
}
