package io.floodnet.simulator.invariant;

import io.floodnet.packet.Contact;
import io.floodnet.simulator.engine.SimulatedNode;
import io.floodnet.simulator.engine.Violation;

/** No node is linked with itself, or twice with another. */
public final class DistinctNeighbours implements NodeInvariant {
    @Override
    public void check(SimulatedNode node, long atNanos) {
        int degree = node.degree();
        for (int i = 0; i < degree; i++) {
            Contact neighbour = node.neighbour(i);
            if (neighbour.id().equals(node.contact().id())) {
                throw new Violation("is linked with itself", node, atNanos);
            }
            for (int j = 0; j < i; j++) {
                if (node.neighbour(j).id().equals(neighbour.id())) {
                    throw new Violation("is linked twice with " + neighbour, node, atNanos);
                }
            }
        }
    }
}
