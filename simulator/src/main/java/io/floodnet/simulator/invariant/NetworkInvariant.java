package io.floodnet.simulator.invariant;

import io.floodnet.simulator.engine.SimulatedNetwork;
import io.floodnet.simulator.engine.Violation;

/** Something that must hold of a network as a whole, looked at now and then. */
@FunctionalInterface
public interface NetworkInvariant {
    /**
     * Looks at all nodes while the network stands still.
     *
     * @throws Violation if it does not hold
     */
    void check(SimulatedNetwork network);
}
