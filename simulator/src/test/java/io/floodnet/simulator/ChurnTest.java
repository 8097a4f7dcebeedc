package io.floodnet.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.packet.Contact;
import io.floodnet.simulator.engine.Broadcast;
import io.floodnet.simulator.engine.SimulatedNetwork;
import io.floodnet.simulator.engine.SimulatedNode;
import io.floodnet.simulator.graph.Counts;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nodes come, go, die and fall silent at random, faster than the network settles; then it is left in peace. */
@Execution(ExecutionMode.CONCURRENT)
class ChurnTest {
    private static final int STEPS = 600;
    private static final int DEGREE_MAX = 10;
    private static final Duration PEACE = Duration.ofMinutes(3);

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void whateverHappensTheNetworkKeepsItsBoundsAndHeals(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        SimulatedNetwork network = Networks.settled(50, seed);
        for (int step = 0; step < STEPS; step++) {
            disturb(network, random);
            network.run(Duration.ofMillis(random.nextLong(300)));
            network.alive().forEach(ChurnTest::assertBounds);
        }

        network.run(PEACE);

        List<SimulatedNode> nodes = Networks.assertOneNetwork(network);
        Counts degrees = Networks.graph(network).degrees();
        assertTrue(degrees.count(8) >= nodes.size() * 3 / 4, () -> "degrees " + degrees);
        SimulatedNode sender = nodes.get(0);
        Broadcast broadcast = network.broadcast(sender, Networks.HELLO);
        network.run(Duration.ofSeconds(5));
        assertEquals(nodes.size() - 1, broadcast.receivers());
    }

    private static void disturb(SimulatedNetwork network, SplittableRandom random) {
        List<SimulatedNode> alive = network.alive();
        SimulatedNode any = alive.get(random.nextInt(alive.size()));
        int choice = random.nextInt(100);
        if (choice < 40 || alive.size() < 30) {
            network.join(List.of(any, alive.get(random.nextInt(alive.size()))));
        } else if (choice < 55) {
            network.crash(any);
        } else if (choice < 65) {
            network.vanish(any);
        } else if (choice < 80) {
            network.leave(any);
        } else {
            network.broadcast(any, Networks.HELLO);
        }
    }

    private static void assertBounds(SimulatedNode node) {
        List<Contact> neighbours = node.neighbours();
        assertTrue(neighbours.size() <= DEGREE_MAX, () -> node.index() + " has " + neighbours.size() + " links");
        assertEquals(neighbours.size(), neighbours.stream().distinct().count(), "two links with one peer");
        assertTrue(!neighbours.contains(node.contact()), "a link with itself");
    }
}
