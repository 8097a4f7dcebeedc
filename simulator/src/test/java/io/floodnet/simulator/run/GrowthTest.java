package io.floodnet.simulator.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.simulator.scenario.Scenario;
import io.floodnet.simulator.scenario.ScenarioReader;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A network that becomes large by those who join later is treated as one that is large from the start. */
class GrowthTest {
    private static final Duration TOTAL = Duration.ofHours(1);

    private static Scenario growing(int from, int by) {
        String text = "scenario: growing\nnodes: " + from + "\nduration: 1m\nactions:\n  - {at: 1s, do: join, count: "
                + by + ", rate: 100/s}\n";
        return ScenarioReader.parse("growing.yaml", text, Path.of("."));
    }

    @Test
    void itIsLookedAtAsSeldom() {
        assertEquals(Sampler.tick(growing(999_999, 1), TOTAL), Sampler.tick(growing(1, 999_999), TOTAL));
    }

    @Test
    void notEveryEventIsChecked() {
        assertTrue(Simulation.isCheckedByEvent(growing(1_000, 1_000)));
        assertFalse(Simulation.isCheckedByEvent(growing(1_500, 3_500)));
    }
}
