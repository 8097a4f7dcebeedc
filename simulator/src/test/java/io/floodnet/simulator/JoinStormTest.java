package io.floodnet.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.simulator.engine.SimulatedNetwork;
import io.floodnet.simulator.graph.Counts;
import io.floodnet.simulator.graph.GraphMeasures;
import java.time.Duration;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Execution(ExecutionMode.CONCURRENT)
class JoinStormTest {
    private static final int NODES = 5_000;
    private static final int DEGREE = 8;
    private static final Duration QUIET_BY = Duration.ofSeconds(70);

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void fiveThousandNodesThroughOneEntryBecomeAlmostARandomRegularGraph(long seed) {
        SimulatedNetwork network = Networks.joining(NODES, 500, seed);
        awaitQuiet(network);

        GraphMeasures graph = GraphMeasures.of(Networks.graph(network), seed);
        Counts degrees = graph.degrees();
        assertEquals(1, graph.components());
        assertTrue(degrees.count(DEGREE) >= NODES * 95 / 100, () -> "degrees " + degrees);
        Networks.assertNoLinkStaysOneSided(network);
        double ratio = graph.meanDistanceRatio();
        assertTrue(ratio <= 1.03, () -> "mean hops, as a multiple of a random regular graph's: " + ratio);
    }

    /** Lets time pass until no link has come or gone for 5 s; nobody may hold too many at any time. */
    private static void awaitQuiet(SimulatedNetwork network) {
        long before = -1;
        for (long links = linksSoFar(network); links != before; links = linksSoFar(network)) {
            before = links;
            for (int second = 0; second < 5; second++) {
                network.run(Duration.ofSeconds(1));
                assertTrue(
                        network.alive().stream().allMatch(node -> node.degree() <= DEGREE + 2),
                        () -> "more links than may be: "
                                + Networks.graph(network).degrees());
            }
            assertTrue(network.nowNanos() < QUIET_BY.toNanos(), "the network does not come to rest");
        }
    }

    private static long linksSoFar(SimulatedNetwork network) {
        return network.alive().stream()
                .mapToLong(node -> node.counters().linksUp())
                .sum();
    }
}
