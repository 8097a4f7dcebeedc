package io.floodnet.simulator.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.overlay.OverlayConfig;
import io.floodnet.simulator.network.NetworkSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ClockworkTest {
    private final SimulatedNetwork network =
            new SimulatedNetwork(new NetworkSettings(OverlayConfig.defaults(), NetworkSpec.defaults(), 1, 1, 1));
    private final List<String> done = new ArrayList<>();
    private int times;

    @Test
    void whatComesBackMoreOftenThanWindowsDoTakesItsTime() {
        again();

        network.run(Duration.ofSeconds(10));

        assertTrue(times >= 9_980 && times <= 10_001, times + " times in 10 s, one a millisecond");
    }

    private void again() {
        times++;
        network.in(Duration.ofMillis(1), this::again);
    }

    @Test
    void whatComesBackLessOftenIsNotRoundedEachTime() {
        slowlyAgain();

        network.run(Duration.ofSeconds(100));

        assertTrue(times >= 7_690 && times <= 7_693, times + " times in 100 s, one each 13 ms");
    }

    private void slowlyAgain() {
        times++;
        network.in(Duration.ofMillis(13), this::slowlyAgain);
    }

    @Test
    void actionsHappenByTheirTimesAndThenInTheOrderOfAsking() {
        network.in(Duration.ofMillis(3), () -> done.add("third"));
        network.in(Duration.ofMillis(1), () -> {
            done.add("first");
            network.in(Duration.ofMillis(1), () -> done.add("second"));
        });
        network.in(Duration.ofMillis(3), () -> done.add("fourth"));

        network.run(Duration.ofSeconds(1));

        assertEquals(List.of("first", "second", "third", "fourth"), done);
    }

    @Test
    void whatIsAskedForBetweenTwoRunsIsCountedFromThere() {
        network.run(Duration.ofSeconds(1));
        network.in(Duration.ofSeconds(1), () -> done.add("at " + TimeUnit.NANOSECONDS.toSeconds(network.nowNanos())));

        network.run(Duration.ofMillis(900));
        assertEquals(List.of(), done);

        network.run(Duration.ofMillis(200));
        assertEquals(List.of("at 1"), done);
    }
}
