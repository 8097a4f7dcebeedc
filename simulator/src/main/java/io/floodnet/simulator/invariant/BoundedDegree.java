package io.floodnet.simulator.invariant;

import io.floodnet.overlay.OverlayConfig;
import io.floodnet.simulator.engine.SimulatedNode;
import io.floodnet.simulator.engine.Violation;

/** No node holds more links than it desires and the slack that it allows itself. */
public final class BoundedDegree implements NodeInvariant {
    private final int degreeMax;

    public BoundedDegree(OverlayConfig config) {
        this.degreeMax =
                config.membership().desiredDegree() + config.membership().degreeSlack();
    }

    @Override
    public void check(SimulatedNode node, long atNanos) {
        if (node.degree() > degreeMax) {
            throw new Violation("holds " + node.degree() + " links, at most " + degreeMax + " may be", node, atNanos);
        }
    }
}
