package io.floodnet.simulator.invariant;

import io.floodnet.overlay.OverlayConfig;
import io.floodnet.simulator.engine.SimulatedNetwork;
import io.floodnet.simulator.engine.SimulatedNode;
import io.floodnet.simulator.engine.Violation;
import io.floodnet.simulator.engine.Watcher;
import java.util.List;

/** All that must hold of the protocol that ships: watches nodes event by event, or is asked to look at them all. */
public final class Invariants implements Watcher {
    private final List<NodeInvariant> ofNodes;
    private final List<NetworkInvariant> ofNetwork;

    private Invariants(List<NodeInvariant> ofNodes, List<NetworkInvariant> ofNetwork) {
        this.ofNodes = ofNodes;
        this.ofNetwork = ofNetwork;
    }

    /** For a network with these numbers, and for no other. */
    public static Invariants of(OverlayConfig config) {
        return new Invariants(
                List.of(
                        new BoundedDegree(config),
                        new DistinctNeighbours(),
                        new BoundedState(config),
                        new ForwardTime()),
                List.of(new TwoSidedLinks(), new ReleasedEdges(config)));
    }

    @Override
    public void afterEvent(SimulatedNode node, long atNanos) {
        if (node.isAlive()) {
            for (NodeInvariant invariant : ofNodes) {
                invariant.check(node, atNanos);
            }
        }
    }

    /**
     * Looks at the network as a whole, and at each node.
     *
     * @throws Violation if something does not hold
     */
    public void check(SimulatedNetwork network) {
        network.nodes().forEach(node -> afterEvent(node, network.nowNanos()));
        ofNetwork.forEach(invariant -> invariant.check(network));
    }
}
