package io.floodnet.simulator.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.LongToDoubleFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawsTest {
    private static final int DRAWS = 200_000;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {0, 1, -1, 42})
    void unitsAreEven(long seed) {
        LongToDoubleFunction draw = i -> Draws.unit(seed, Purpose.NODE, i, 0);

        assertEquals(0.5, mean(draw), 0.005);
        assertEquals(1.0 / 12, variance(draw), 0.002);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {0, 1, -1, 42})
    void normalsHaveMeanZeroAndDeviationOne(long seed) {
        LongToDoubleFunction draw = i -> Draws.normal(seed, Purpose.NODE, 7, i);

        assertEquals(0, mean(draw), 0.01);
        assertEquals(1, variance(draw), 0.02);
        double withinOne = LongStream.range(0, DRAWS)
                .mapToDouble(draw)
                .filter(x -> Math.abs(x) < 1)
                .count();
        assertEquals(0.6827, withinOne / DRAWS, 0.005);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {0, 1, -1, 42})
    void exponentialsHaveMeanAndVarianceOne(long seed) {
        LongToDoubleFunction draw = i -> Draws.exponential(seed, Purpose.NODE, i, i);

        assertEquals(1, mean(draw), 0.01);
        assertEquals(1, variance(draw), 0.04);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {0, 1, -1, 42})
    void boundedOnesAreEven(long seed) {
        int[] hits = new int[7];
        LongStream.range(0, DRAWS).forEach(i -> hits[(int) Draws.below(7, seed, Purpose.NODE, 0, i)]++);

        for (int count : hits) {
            assertEquals(DRAWS / 7.0, count, DRAWS / 7.0 * 0.03, () -> Arrays.toString(hits));
        }
    }

    @Test
    void hugeBoundsAreNeverLeft() {
        for (long i = 0; i < 10_000; i++) {
            long draw = Draws.below(Long.MAX_VALUE, 1, Purpose.NODE, i, 0);
            assertTrue(draw >= 0, () -> "got " + draw);
        }
        assertThrows(IllegalArgumentException.class, () -> Draws.below(0, 1, Purpose.NODE, 0, 0));
    }

    @Test
    void purposesAndNumbersDontTouch() {
        long different = Arrays.stream(Purpose.values())
                .flatMapToLong(purpose -> LongStream.range(0, 100)
                        .flatMap(a -> LongStream.range(0, 100).map(b -> Draws.bits(1, purpose, a, b))))
                .distinct()
                .count();

        assertEquals(Purpose.values().length * 10_000L, different);
    }

    /** A changed draw changes what every stored scenario and seed does, so it must not happen unseen. */
    @Test
    void drawsStayWhatTheyAre() {
        assertEquals(8_566_811_186_491_711_777L, Draws.bits(1, Purpose.LATENCY, 2, 3));
    }

    private static double mean(LongToDoubleFunction draw) {
        return LongStream.range(0, DRAWS).mapToDouble(draw).average().orElseThrow();
    }

    private static double variance(LongToDoubleFunction draw) {
        double mean = mean(draw);
        return mean(i -> (draw.applyAsDouble(i) - mean) * (draw.applyAsDouble(i) - mean));
    }
}
