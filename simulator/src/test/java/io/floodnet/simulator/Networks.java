package io.floodnet.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.overlay.OverlayConfig;
import io.floodnet.packet.Contact;
import io.floodnet.packet.Payload;
import io.floodnet.simulator.engine.Broadcast;
import io.floodnet.simulator.engine.NetworkSettings;
import io.floodnet.simulator.engine.SimulatedNetwork;
import io.floodnet.simulator.engine.SimulatedNode;
import io.floodnet.simulator.graph.Components;
import io.floodnet.simulator.graph.Graph;
import io.floodnet.simulator.network.NetworkSpec;
import io.floodnet.simulator.run.Census;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Networks as tests want them: 10 to 100 ms between any two nodes, all through one entry node. */
final class Networks {
    static final Payload HELLO = Payload.copyOf(new byte[] {1});

    /** More than any of these tests has, so that each is run as a large network is. */
    private static final int NODES_MAX = 6_000;

    private Networks() {}

    static SimulatedNetwork empty(long seed) {
        return new SimulatedNetwork(
                new NetworkSettings(OverlayConfig.defaults(), NetworkSpec.defaults(), seed, NODES_MAX, 1));
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
                .filter(node -> node.degree() > 0 || knowsAnybodyAlive(network, node))
                .toList();
        Graph graph = graph(network);
        int forlorn = network.alive().size() - reachable.size();
        assertEquals(reachable.size(), Components.of(graph).largest());
        assertNoLinkStaysOneSided(network);
        assertTrue(forlorn <= network.alive().size() / 20, "all but a few");
        return reachable;
    }

    private static boolean knowsAnybodyAlive(SimulatedNetwork network, SimulatedNode node) {
        SimulatedNode entry = network.nodes().get(0);
        return (entry != node && entry.isAlive())
                || node.overlay().remembered().stream()
                        .map(remembered -> network.find(remembered.addresses().get(0)))
                        .anyMatch(found -> found != null && found != node && found.isAlive());
    }

    /** Links come and go all the time, so that at any time some are known to one end alone; but none is so for 5 s. */
    static void assertNoLinkStaysOneSided(SimulatedNetwork network) {
        Set<String> before = oneSided(network);
        network.run(Duration.ofSeconds(5));
        before.retainAll(oneSided(network));
        assertEquals(Set.of(), before);
    }

    private static Set<String> oneSided(SimulatedNetwork network) {
        Set<String> ends = new HashSet<>();
        for (SimulatedNode node : network.alive()) {
            for (Contact neighbour : node.neighbours()) {
                SimulatedNode peer = network.running(neighbour);
                if (peer != null && !peer.neighbours().contains(node.contact())) {
                    ends.add(node + " believes in " + peer);
                }
            }
        }
        return ends;
    }

    /** Each of the living broadcasts once, and all others get it. */
    static void assertEachHearsAll(SimulatedNetwork network) {
        List<SimulatedNode> alive = network.alive();
        List<Broadcast> broadcasts =
                alive.stream().map(node -> network.broadcast(node, HELLO)).toList();
        network.run(Duration.ofSeconds(5));

        for (Broadcast broadcast : broadcasts) {
            assertEquals(alive.size() - 1, broadcast.receivers(), () -> "from " + broadcast.origin());
        }
    }

    static Graph graph(SimulatedNetwork network) {
        return Census.of(network).graph();
    }
}
