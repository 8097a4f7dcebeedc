package io.floodnet.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.overlay.OverlayConfig;
import io.floodnet.packet.Payload;
import io.floodnet.simulator.engine.SimulatedNetwork;
import io.floodnet.simulator.engine.SimulatedNode;
import io.floodnet.simulator.fault.LatencyModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Networks as tests want them: 10 to 100 ms between any two nodes, all through one entry node. */
final class Networks {
    static final Payload HELLO = Payload.copyOf(new byte[] {1});

    private Networks() {}

    static SimulatedNetwork empty(long seed) {
        return new SimulatedNetwork(OverlayConfig.defaults(), LatencyModel.uniform(10, 100, seed), seed);
    }

    /** So many nodes join through the first; the time is that of the last join. */
    static SimulatedNetwork joining(int nodes, int joinsPerSecond, long seed) {
        SimulatedNetwork network = empty(seed);
        SimulatedNode entry = network.join(List.of());
        for (int i = 1; i < nodes; i++) {
            network.in(Duration.ofSeconds(i).dividedBy(joinsPerSecond), () -> network.join(List.of(entry)));
        }
        network.run(Duration.ofSeconds(nodes).dividedBy(joinsPerSecond));
        return network;
    }

    /** The same, with time to settle. */
    static SimulatedNetwork settled(int nodes, long seed) {
        SimulatedNetwork network = joining(nodes, 100, seed);
        network.run(Duration.ofSeconds(30));
        return network;
    }

    /** Some of the living, in an order of their own. */
    static List<SimulatedNode> some(SimulatedNetwork network, int count, long seed) {
        List<SimulatedNode> shuffled = new ArrayList<>(network.alive());
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled.subList(0, count);
    }

    /**
     * The living are one network, but for those that no address is left to: who is alone and knows nobody alive can't come
     * back by itself.
     *
     * @return the nodes of that network
     */
    static List<SimulatedNode> assertOneNetwork(SimulatedNetwork network) {
        List<SimulatedNode> reachable = network.alive().stream()
                .filter(node -> node.degree() > 0 || node.knowsAnybodyAlive())
                .toList();
        OverlayGraph graph = OverlayGraph.of(reachable);
        assertEquals(List.of(reachable.size()), graph.components());
        assertEquals(0, graph.oneSidedLinks());
        assertTrue(network.alive().size() - reachable.size() <= network.alive().size() / 20, "all but a few");
        return reachable;
    }

    static OverlayGraph graph(SimulatedNetwork network) {
        return OverlayGraph.of(network.alive());
    }
}
