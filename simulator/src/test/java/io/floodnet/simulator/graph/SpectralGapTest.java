package io.floodnet.simulator.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpectralGapTest {

    @ParameterizedTest(name = "{0} nodes")
    @ValueSource(ints = {2, 3, 4, 10, 50})
    void ofACompleteGraphIsALittleAboveOne(int nodes) {
        assertEquals((double) nodes / (nodes - 1), SpectralGap.of(Graphs.complete(nodes), 30, 1), 1e-9);
    }

    @ParameterizedTest(name = "{0} nodes")
    @ValueSource(ints = {3, 4, 10, 31, 100})
    void ofACycleIsThatOfOneStepRoundACircle(int nodes) {
        assertEquals(1 - Math.cos(2 * Math.PI / nodes), SpectralGap.of(Graphs.cycle(nodes), 200, 1), 1e-9);
    }

    @ParameterizedTest(name = "{0} nodes")
    @ValueSource(ints = {3, 10, 100})
    void ofAStarIsOne(int nodes) {
        assertEquals(1, SpectralGap.of(Graphs.star(nodes), 30, 1), 1e-6);
    }

    @ParameterizedTest(name = "degree {0}, seed {1}")
    @CsvSource({"4, 1", "4, 2", "6, 1", "6, 2", "8, 1", "8, 2", "10, 1"})
    void ofARandomRegularGraphIsNearTheBestThereIs(int degree, long seed) {
        double best = 1 - 2 * Math.sqrt(degree - 1) / degree;

        double gap = SpectralGap.of(RandomGraphs.regular(10_000, degree, seed), 60, seed);

        assertEquals(best, gap, 0.01);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void thirtyPassesAreRightToAHundredth(long seed) {
        Graph graph = RandomGraphs.regular(20_000, 8, seed);

        assertEquals(SpectralGap.of(graph, 200, seed), SpectralGap.of(graph, 30, seed), 0.01);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void aSingleLinkBetweenTwoHalvesIsSeen(long seed) {
        double gap = SpectralGap.of(dumbbell(20), 100, seed);

        assertTrue(gap > 0 && gap < 0.02, () -> "gap " + gap);
    }

    /** Two complete graphs, and one link from the last node of the one to the first of the other. */
    private static Graph dumbbell(int half) {
        Graph halves = Graphs.islands(2, half);
        GraphBuilder builder = new GraphBuilder(2 * half);
        for (int node = 0; node < 2 * half; node++) {
            int[] known = new int[half];
            for (int index = 0; index < half - 1; index++) {
                known[index] = halves.neighbour(node, index);
            }
            known[half - 1] = node < half ? half : half - 1;
            boolean isOnBridge = node == half - 1 || node == half;
            builder.add(known, isOnBridge ? half : half - 1);
        }
        return builder.build();
    }
}
