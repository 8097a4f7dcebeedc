package io.floodnet.simulator.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionLengthsTest {
    private static final int DRAWS = 100_000;
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void exponentialOnesHaveTheirMean(long seed) {
        double[] seconds = sorted(new SessionLengths.Exponential(TEN_MINUTES), seed);

        assertEquals(600, DoubleStream.of(seconds).average().orElseThrow(), 8);
        assertEquals(600 * Math.log(2), seconds[DRAWS / 2], 8);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void logNormalOnesHaveTheirMedianAndTail(long seed) {
        double[] seconds = sorted(new SessionLengths.LogNormal(TEN_MINUTES, 1.5), seed);

        assertEquals(600, seconds[DRAWS / 2], 15);
        assertEquals(600 * Math.exp(1.5), seconds[(int) (DRAWS * 0.8413)], 120);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void paretoOnesHaveTheirLeastAndTheirTail(long seed) {
        double[] seconds = sorted(new SessionLengths.Pareto(TEN_MINUTES, 2), seed);

        assertTrue(seconds[0] >= 600);
        assertEquals(600 * Math.sqrt(2), seconds[DRAWS / 2], 10);
        assertEquals(600 * 10, seconds[(int) (DRAWS * 0.99)], 300);
    }

    @Test
    void theHeaviestTailIsCut() {
        double[] seconds = sorted(new SessionLengths.Pareto(Duration.ofDays(20), 0.5), 1);

        assertEquals((double) SessionLengths.DRAW_MAX.toSeconds(), seconds[DRAWS - 1]);
    }

    @Test
    void nodesAndSessionsHaveDrawsOfTheirOwn() {
        SessionLengths lengths = new SessionLengths.Exponential(TEN_MINUTES);

        assertEquals(lengths.draw(1, 2, 3), lengths.draw(1, 2, 3));
        assertNotEquals(lengths.draw(1, 2, 3), lengths.draw(1, 2, 4));
        assertNotEquals(lengths.draw(1, 2, 3), lengths.draw(1, 3, 3));
    }

    @Test
    void tracedOnesAreThoseOfTheFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("t.csv"), "# s\nalice,100,160\n10,15.5\n\nbob,0,60\n");
        SessionLengths lengths = new SessionLengths.Trace(file, SessionTrace.read(file));

        List<Double> distinct =
                DoubleStream.of(sorted(lengths, 1)).distinct().boxed().toList();

        assertEquals(List.of(5.5, 60.0), distinct);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "1,5/2,x | t.csv:2: column 2 must be an end in s within 2..10000000000, got 'x'",
                "9,5     | t.csv:1: column 2 must be an end in s within 9..10000000000, got '5'",
                "a,b,5   | t.csv:1: column 2 must be a start in s within 0..10000000000, got 'b'",
                "5       | t.csv:1: must be start,end or node,start,end, got 1 values",
                "1,2,3,4 | t.csv:1: must be start,end or node,start,end, got 4 values",
                "#       | t.csv must have 1..1000000 sessions, got 0",
            })
    void aMistakeInATraceIsToldByFileAndLine(String lines, String sentence, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("t.csv"), lines.replace('/', '\n'));

        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, () -> SessionTrace.read(file));

        assertEquals(sentence, refusal.getMessage());
    }

    private static double[] sorted(SessionLengths lengths, long seed) {
        return IntStream.range(0, DRAWS)
                .mapToDouble(i -> lengths.draw(seed, i, 0).toNanos() / 1e9)
                .sorted()
                .toArray();
    }
}
