package io.floodnet.simulator.invariant;

import io.floodnet.overlay.OverlayConfig;
import io.floodnet.packet.Contact;
import io.floodnet.simulator.engine.SimulatedNode;
import io.floodnet.simulator.engine.Violation;

/**
 * No node holds more links than it desires and the slack that it allows itself, and beyond that no more with nodes that can't
 * be dialled than it bears.
 */
public final class BoundedDegree implements NodeInvariant {
    private final int degreeMax;
    private final int undialableMax;

    public BoundedDegree(OverlayConfig config) {
        this.degreeMax =
                config.membership().desiredDegree() + config.membership().degreeSlack();
        this.undialableMax = config.reachability().undialableMax();
    }

    @Override
    public void check(SimulatedNode node, long atNanos) {
        if (node.degree() <= degreeMax) {
            return;
        }
        long firm = node.neighbours().stream().filter(Contact::isDialable).count();
        if (firm > degreeMax || node.degree() - firm > undialableMax) {
            String bound = degreeMax + " and " + undialableMax + " with nodes that can't be dialled";
            throw new Violation("holds " + node.degree() + " links, at most " + bound + " may be", node, atNanos);
        }
    }
}
