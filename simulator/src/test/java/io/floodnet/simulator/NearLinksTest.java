package io.floodnet.simulator;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.simulator.graph.Components;
import io.floodnet.simulator.graph.Graph;
import io.floodnet.simulator.graph.GraphBuilder;
import io.floodnet.simulator.graph.GraphMeasures;
import io.floodnet.simulator.metrics.RunResult;
import io.floodnet.simulator.run.Census;
import io.floodnet.simulator.run.Progress;
import io.floodnet.simulator.run.RunOptions;
import io.floodnet.simulator.run.Simulation;
import io.floodnet.simulator.scenario.Scenario;
import io.floodnet.simulator.scenario.ScenarioLibrary;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same thousand nodes at the same places, ten minutes after they joined: with near links, and with random ones alone. */
@Execution(ExecutionMode.CONCURRENT)
class NearLinksTest {
    private static final double SHARE_CRASHED = 0.7;
    private static final int CRASHES = 100;

    private record Outcome(double medianMicros, GraphMeasures graph, double largestAfterCrash) {}

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = 1)
    void messagesTakeThreeTenthsLessAndTheNetworkIsAsTough(long seed) {
        Outcome random = run(seed, 0);
        Outcome near = run(seed, 4);

        String seen = near + " instead of " + random;
        assertTrue(near.medianMicros <= 0.7 * random.medianMicros, seen);
        assertTrue(near.largestAfterCrash >= 0.9, seen);
        assertTrue(near.graph.spectralGap() >= 0.9 * random.graph.spectralGap(), seen);
        assertTrue(near.graph.meanDistanceRatio() <= 1.02, seen);
        assertTrue(near.graph.clustering() <= 0.03, seen);
    }

    private static Outcome run(long seed, int nearLinks) {
        Map<String, String> changes = Map.of("overlay.near-links", Integer.toString(nearLinks));
        Scenario scenario = ScenarioLibrary.find("near-links", changes).withSeed(seed);
        try (Simulation simulation = new Simulation(scenario, RunOptions.defaults())) {
            RunResult result = simulation.run(Progress.NONE);
            Graph graph = Census.of(simulation.network()).graph();
            return new Outcome(
                    result.deliveries().latency().p50Micros(), result.graph(), meanLargestAfterCrash(graph, seed));
        }
    }

    /** The share of the survivors that are in the largest piece before anybody repairs anything. */
    private static double meanLargestAfterCrash(Graph graph, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double sum = 0;
        for (int i = 0; i < CRASHES; i++) {
            Graph survivors = survivors(graph, random);
            sum += (double) Components.of(survivors).largest() / survivors.nodes();
        }
        return sum / CRASHES;
    }

    private static Graph survivors(Graph graph, SplittableRandom random) {
        int[] positions = new int[graph.nodes()];
        int alive = 0;
        for (int node = 0; node < graph.nodes(); node++) {
            positions[node] = random.nextDouble() < SHARE_CRASHED ? -1 : alive++;
        }
        GraphBuilder survivors = new GraphBuilder(alive);
        for (int node = 0; node < graph.nodes(); node++) {
            if (positions[node] >= 0) {
                int[] links = linksToSurvivors(graph, node, positions);
                survivors.add(links, links.length);
            }
        }
        return survivors.build();
    }

    private static int[] linksToSurvivors(Graph graph, int node, int[] positions) {
        int[] links = new int[graph.degree(node)];
        Arrays.setAll(links, i -> positions[graph.neighbour(node, i)]);
        return Arrays.stream(links).filter(position -> position >= 0).toArray();
    }
}
