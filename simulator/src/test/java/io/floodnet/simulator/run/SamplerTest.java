package io.floodnet.simulator.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SamplerTest {

    private static long nodeMillis(FakeStage stage, int aliveAtStart, int... seconds) {
        Sampler sampler = new Sampler(stage, aliveAtStart, null);
        for (int second : seconds) {
            stage.run(Duration.ofSeconds(second));
            sampler.look();
        }
        return sampler.nodeMillis();
    }

    @Test
    void nodesThatAreThereFromTheStartCountFromThere() {
        assertEquals(100 * 30_000L, nodeMillis(FakeStage.of(100), 100, 10, 30));
    }

    @Test
    void nodesThatComeOneAfterAnotherHaveRunHalfOfTheTime() {
        FakeStage stage = FakeStage.of(0);
        for (int i = 1; i <= 100; i++) {
            stage.in(Duration.ofMillis(100L * i), () -> stage.join(List.of()));
        }

        assertEquals(100 * 5_000L + 100 * 10_000L, nodeMillis(stage, 0, 10, 20));
    }
}
