package io.floodnet.simulator.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.floodnet.simulator.report.Axis.Scale;
import java.util.List;
import org.junit.jupiter.api.Test;

class TicksTest {

    @Test
    void stepsAreRound() {
        assertEquals(List.of("0", "20", "40", "60", "80", "100"), labels(0, 100, Scale.LINEAR));
        assertEquals(List.of("-1", "-0.5", "0", "0.5", "1"), labels(-1, 1, Scale.LINEAR));
        assertEquals(List.of("0", "0.2", "0.4", "0.6"), labels(0, 0.7, Scale.LINEAR));
    }

    @Test
    void largeNumbersAreShortened() {
        assertEquals(List.of("0", "0.5M", "1M", "1.5M", "2M"), labels(0, 2_000_000, Scale.LINEAR));
        assertEquals(List.of("0", "2k", "4k", "6k", "8k", "10k"), labels(0, 10_000, Scale.LINEAR));
    }

    @Test
    void aLogAxisHasPowersOfTen() {
        assertEquals(List.of("0.01", "0.1", "1", "10", "100"), labels(0.01, 100, Scale.LOG));
        assertEquals(List.of("1", "2", "5", "10", "20", "50"), labels(1, 60, Scale.LOG));
    }

    private static List<String> labels(double least, double most, Scale scale) {
        return Ticks.of(new PlotScale(least, most, scale, 0, 100), 6).stream()
                .map(Ticks.Tick::label)
                .toList();
    }
}
