package io.floodnet.simulator.invariant;

import io.floodnet.simulator.engine.SimulatedNode;
import io.floodnet.simulator.engine.Violation;
import java.util.Arrays;

/** For no node does the time of the network go back. Keeps a number for each node; for networks of one shard. */
public final class ForwardTime implements NodeInvariant {
    private long[] lastNanos = new long[64];

    @Override
    public void check(SimulatedNode node, long atNanos) {
        if (node.index() >= lastNanos.length) {
            lastNanos = Arrays.copyOf(lastNanos, Math.max(node.index() + 1, lastNanos.length * 2));
        }
        if (atNanos < lastNanos[node.index()]) {
            throw new Violation("was at " + lastNanos[node.index()] + " ns already", node, atNanos);
        }
        lastNanos[node.index()] = atNanos;
    }
}
