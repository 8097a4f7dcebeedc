package io.floodnet.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.simulator.metrics.RunResult;
import io.floodnet.simulator.run.Progress;
import io.floodnet.simulator.run.RunOptions;
import io.floodnet.simulator.run.Simulation;
import io.floodnet.simulator.scenario.ScenarioReader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Whatever goes wrong in a scenario, how many threads run it makes no difference to what comes of it. */
class EverythingAtOnceTest {
    private static final String EVERYTHING = """
        scenario: everything
        nodes: 4100
        duration: 4s
        seed: 5
        join: {rate: 4100/s}
        network:
          bandwidth: {median: 2Mbit/s, sigma: 0.5}
          loss: {probability: 2 %}
          reorder: {probability: 10 %, extra-max: 200ms}
        actions:
          - {at: 1s, do: stall, share: 5 %, lasts: 2s}
          - {at: 1s, do: slow, share: 5 %, lasts: 2s, delay: 500ms}
          - {at: 2s, do: partition, lasts: 1s, sides: [30 %], direction: both}
          - {at: 2s, do: crash, share: 5 %, kind: power}
          - {at: 2s, do: churn, until: 4s, sessions: {model: exponential, mean: 10s}, arrivals: {model: replacements},
             leave-share: 30 %, kind: kill, share: 100 %}
          - {at: 3s, do: broadcast, bytes: 100, count: 3}
        """;

    private static RunResult run(int threads) {
        try (Simulation simulation = new Simulation(
                ScenarioReader.parse("everything.yaml", EVERYTHING, Path.of(".")),
                RunOptions.defaults().withThreads(threads))) {
            RunResult result = simulation.run(Progress.NONE);
            assertEquals(null, simulation.violation());
            return result;
        }
    }

    @Test
    void oneThreadAndThreeGiveTheSameRun() {
        RunResult one = run(1);

        assertEquals(one, run(3));
        assertTrue(one.totals().events() > 100_000, () -> "much happened: " + one.totals());
    }
}
