package io.floodnet.simulator.invariant;

import io.floodnet.overlay.OverlayConfig;
import io.floodnet.packet.NodeId;
import io.floodnet.simulator.engine.SimulatedNetwork;
import io.floodnet.simulator.engine.SimulatedNode;
import io.floodnet.simulator.engine.Violation;
import java.util.concurrent.TimeUnit;

/**
 * No edge is held for a joiner for good. One joiner may follow another, so that an edge is found held at several looks in a
 * row, but not for as long as ten of them may take.
 */
public final class ReleasedEdges implements NetworkInvariant {
    private static final int JOINERS_IN_A_ROW = 10;

    private record Edge(int node, NodeId peer) {}

    private final long lastsMaxNanos;
    private final Lasting<Edge> held = new Lasting<>(); // at most as many as there are links

    public ReleasedEdges(OverlayConfig config) {
        long handshakes = JOINERS_IN_A_ROW * config.membership().handshakeTimeoutMillis();
        this.lastsMaxNanos = TimeUnit.MILLISECONDS.toNanos(handshakes);
    }

    @Override
    public void check(SimulatedNetwork network) {
        long now = network.nowNanos();
        held.lookAgain();
        for (SimulatedNode node : network.nodes()) {
            if (node.isAlive()) {
                look(node, now);
            }
        }
    }

    private void look(SimulatedNode node, long now) {
        for (NodeId peer : node.overlay().heldEdges(now)) {
            long lasts = held.found(new Edge(node.index(), peer), now);
            if (lasts > lastsMaxNanos) {
                throw new Violation(
                        "has held its edge to " + peer + " for joiners for " + TimeUnit.NANOSECONDS.toSeconds(lasts)
                                + " s",
                        node,
                        now);
            }
        }
    }
}
