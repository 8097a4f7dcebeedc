package io.floodnet.simulator.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.floodnet.simulator.run.Progress;
import io.floodnet.simulator.scenario.ScenarioLibrary;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SweepTaskTest {
    private static final SweepTask TASK = SweepTask.of(
            ScenarioLibrary.load("flood").withNodes(10),
            7,
            new TreeMap<>(Map.of("nodes", "10", "expect", "{a: b=c}")),
            "1.2");

    @Test
    void isReadBackFromItsText() {
        assertEquals(TASK, SweepTask.parse(TASK.toText()));
    }

    @Test
    void givesTheSameRowFromItsText() {
        assertEquals(TASK.run(Progress.NONE), SweepTask.parse(TASK.toText()).run(Progress.NONE));
    }

    @Test
    void knowsWhatItsRowWillBeKnownBy() {
        assertEquals(TASK.run(Progress.NONE).identity(), TASK.identity());
    }
}
