package io.floodnet.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.simulator.metrics.RunResult;
import io.floodnet.simulator.metrics.Spreading;
import io.floodnet.simulator.run.Progress;
import io.floodnet.simulator.run.RunOptions;
import io.floodnet.simulator.run.Simulation;
import io.floodnet.simulator.scenario.Scenario;
import io.floodnet.simulator.scenario.ScenarioLibrary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages over trees against floods, in the same network with the same chance. */
class RootedFloodBarsTest {
    private static final int NODES = 200;

    private static RunResult run(String name, long seed, String mode, Map<String, String> further) {
        Map<String, String> changes = new HashMap<>(further);
        changes.put("overlay.dissemination", mode);
        Scenario scenario = ScenarioLibrary.find(name, changes).withSeed(seed).withNodes(NODES);
        try (Simulation simulation = new Simulation(scenario, RunOptions.defaults())) {
            RunResult result = simulation.run(Progress.NONE);
            assertEquals(List.of(), result.failures());
            return result;
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2})
    void whereATreeIsKnownOneCopyIsAsFastAsSeven(long seed) {
        Map<String, String> still = Map.of("overlay.mixing-interval", "1h", "overlay.near-links", "0");

        Spreading tree = Spreading.of(run("hot-origins", seed, "rooted", still), 155_000, Long.MAX_VALUE);
        Spreading flood = Spreading.of(run("hot-origins", seed, "flood", still), 155_000, Long.MAX_VALUE);

        String seen = tree + " instead of " + flood;
        assertTrue(tree.copiesPerNode() <= 1.02, seen);
        assertTrue(tree.p50Micros() <= 1.03 * flood.p50Micros(), seen);
        assertTrue(tree.p99Micros() <= 1.03 * flood.p99Micros(), seen);
        assertTrue(tree.lastMicros() <= 1.03 * flood.lastMicros(), seen);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2})
    void whenATenthGoesDarkNobodyMissesAMessage(long seed) {
        Spreading tree = Spreading.of(run("dark-in-stream", seed, "rooted", Map.of()), 160_050, 161_050);
        Spreading flood = Spreading.of(run("dark-in-stream", seed, "flood", Map.of()), 160_050, 161_050);

        String seen = tree + " instead of " + flood;
        assertEquals(1, tree.coverageMin(), seen);
        assertTrue(tree.p50Micros() <= 1.3 * flood.p50Micros(), seen);
    }
}
