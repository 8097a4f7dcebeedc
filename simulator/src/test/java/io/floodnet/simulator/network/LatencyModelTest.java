package io.floodnet.simulator.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LatencyModelTest {
    private static final int NODES = 400;
    private static final LatencySpec UNIFORM = new LatencySpec.Uniform(Duration.ofMillis(10), Duration.ofMillis(100));

    private static final List<LatencySpec> SYMMETRIC = List.of(
            new LatencySpec.Constant(Duration.ofMillis(20)),
            UNIFORM,
            new LatencySpec.LogNormal(Duration.ofMillis(40), 0.8, Duration.ofMillis(5), Duration.ofSeconds(1)),
            LatencySpec.Geographic.defaults());

    private static List<Arguments> allModels() {
        List<Arguments> models = new ArrayList<>();
        for (LatencySpec spec : SYMMETRIC) {
            for (long seed = 1; seed <= 3; seed++) {
                models.add(Arguments.of(spec, seed));
                models.add(Arguments.of(new LatencySpec.Asymmetric(spec, 0.5, 3), seed));
            }
        }
        return models;
    }

    private static List<LatencySpec> symmetricModels() {
        return SYMMETRIC;
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("allModels")
    void noPairIsNearerThanTheLeastOrFartherThanTheMost(LatencySpec spec, long seed) {
        LatencyModel model = spec.toModel(seed);

        assertTrue(model.leastNanos() > 0);
        LongStream latencies = latencies(model);
        latencies.forEach(nanos -> assertTrue(
                nanos >= model.leastNanos() && nanos <= LatencyModel.ONE_WAY_MAX.toNanos(), () -> "got " + nanos));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("symmetricModels")
    void bothWaysAreTheSame(LatencySpec spec) {
        LatencyModel model = spec.toModel(1);

        for (int node = 1; node < NODES; node++) {
            assertEquals(model.oneWayNanos(0, node), model.oneWayNanos(node, 0));
        }
    }

    @Test
    void theSeedDecides() {
        assertEquals(UNIFORM.toModel(1).oneWayNanos(3, 4), UNIFORM.toModel(1).oneWayNanos(3, 4));
        assertNotEquals(UNIFORM.toModel(1).oneWayNanos(3, 4), UNIFORM.toModel(2).oneWayNanos(3, 4));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void uniformOnesAreSpreadEvenly(long seed) {
        LatencyModel model = UNIFORM.toModel(seed);

        assertEquals(55e6, latencies(model).average().orElseThrow(), 0.5e6);
        double below =
                (double) latencies(model).filter(nanos -> nanos < 32_500_000).count();
        assertEquals(0.25, below / (NODES * (NODES - 1.0)), 0.01);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void logNormalOnesHaveTheirMedianAndTheirTail(long seed) {
        LatencyModel model = SYMMETRIC.get(2).toModel(seed);
        long[] sorted = latencies(model).sorted().toArray();

        assertEquals(40e6, (double) sorted[sorted.length / 2], 1e6);
        // Of a normal distribution, 84.13 % are below one standard deviation.
        assertEquals(40e6 * Math.exp(0.8), (double) sorted[(int) (sorted.length * 0.8413)], 3e6);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void geographicOnesAreAsFarApartAsTheWorldIs(long seed) {
        LatencyModel model = LatencySpec.Geographic.defaults().toModel(seed);

        assertEquals(2_000_000, model.leastNanos());
        assertEquals(59e6, latencies(model).average().orElseThrow(), 4e6);
        assertTrue(latencies(model).max().orElseThrow() > 100_000_000, "nobody lives on the other side of the world");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void halfOfThePairsHaveOneSlowWay(long seed) {
        LatencyModel even = UNIFORM.toModel(seed);
        LatencyModel uneven = new LatencySpec.Asymmetric(UNIFORM, 0.5, 3).toModel(seed);

        int slow = 0;
        for (int node = 1; node < 10_000; node++) {
            boolean there = uneven.oneWayNanos(0, node) == 3 * even.oneWayNanos(0, node);
            boolean back = uneven.oneWayNanos(node, 0) == 3 * even.oneWayNanos(node, 0);
            assertTrue(!there || !back, "both ways are slow");
            slow += there || back ? 1 : 0;
        }
        assertEquals(5_000, slow, 250);
    }

    @Test
    void measuredOnesAreTheirRowsAndColumns(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("m.csv"), "# ms\n0, 5, 9\n7, 0, 11\n9.5, 12, 0\n");
        LatencyModel model = new LatencySpec.Matrix(file, LatencyMatrix.read(file)).toModel(1);

        long[] seen = latencies(model).distinct().sorted().toArray();

        assertEquals(
                List.of(5_000_000L, 7_000_000L, 9_000_000L, 9_500_000L, 11_000_000L, 12_000_000L),
                LongStream.of(seen).boxed().toList());
        assertEquals(5_000_000, model.leastNanos());
    }

    private static LongStream latencies(LatencyModel model) {
        return IntStream.range(0, NODES)
                .boxed()
                .flatMapToLong(from -> IntStream.range(0, NODES)
                        .filter(to -> to != from)
                        .mapToLong(to -> model.oneWayNanos(from, to)));
    }
}
