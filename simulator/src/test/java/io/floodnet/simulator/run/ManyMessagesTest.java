package io.floodnet.simulator.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.simulator.metrics.Cost;
import io.floodnet.simulator.metrics.Figure;
import io.floodnet.simulator.metrics.KeyFigures;
import io.floodnet.simulator.metrics.RunResult;
import io.floodnet.simulator.metrics.Summary;
import io.floodnet.simulator.metrics.TerminalStyle;
import io.floodnet.simulator.scenario.ScenarioReader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ManyMessagesTest {

    @Test
    void aMessageBeyondThoseThatAreKeptOneByOneStillCounts() {
        RunResult result = run("""
                scenario: many
                about: All messages arrive but the last one.
                nodes: 2
                duration: 25s
                join: {rate: 10/s, entries: 1}
                actions:
                  - {at: 5s, do: broadcast, count: 12800, every: 1ms, bytes: 1}
                  - {at: 19s, do: partition, lasts: 60s, sides: [50 %]}
                  - {at: 20s, do: broadcast, bytes: 1}
                """);

        assertEquals(12_800, result.floods().size());
        assertEquals(12_801, result.reach().messages());
        assertEquals(0, KeyFigures.of(result).value(Figure.COVERAGE_MIN));
        String summary = Summary.of(result, new Cost(1, 1), TerminalStyle.PLAIN);
        assertTrue(summary.contains("12,801, coverage 0.00 % at least, 99.99 % in the mean"), summary);
        assertTrue(summary.contains("one by one, the first 12,800"), summary);
    }

    private static RunResult run(String text) {
        try (Simulation simulation =
                new Simulation(ScenarioReader.parse("many.yaml", text, Path.of("")), RunOptions.defaults())) {
            return simulation.run(Progress.NONE);
        }
    }
}
