package io.floodnet.simulator.invariant;

import io.floodnet.simulator.engine.SimulatedNode;
import io.floodnet.simulator.engine.Violation;

/** Something that must hold of each node at any time. */
@FunctionalInterface
public interface NodeInvariant {
    /**
     * Looks at a node after something has happened to it.
     *
     * @throws Violation if it does not hold
     */
    void check(SimulatedNode node, long atNanos);
}
