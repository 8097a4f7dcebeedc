package io.floodnet.simulator.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClusteringTest {

    @Test
    void allNeighboursAreLinkedInACompleteGraph() {
        assertEquals(1, Clustering.mean(Graphs.complete(6), 6, 1));
    }

    @Test
    void noneAreInACycleOrAStar() {
        assertEquals(0, Clustering.mean(Graphs.cycle(6), 6, 1));
        assertEquals(0, Clustering.mean(Graphs.star(6), 6, 1));
    }

    @Test
    void isTheMeanOfItsNodes() {
        Graph triangleWithATail = Graphs.of(new int[] {1, 2}, new int[] {0, 2}, new int[] {0, 1, 3}, new int[] {2});

        assertEquals((1 + 1 + 1.0 / 3 + 0) / 4, Clustering.mean(triangleWithATail, 4, 1), 1e-12);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void ofAHubThePairsAreSampled(long seed) {
        Graph complete = Graphs.complete(200);
        Graph star = Graphs.star(200);

        assertEquals(1, Clustering.mean(complete, 10, seed));
        assertEquals(0, Clustering.mean(star, 200, seed));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void isOneInAsManyNodesAsDegreeByChance(long seed) {
        double clustering = Clustering.mean(RandomGraphs.regular(2_000, 20, seed), 2_000, seed);

        assertTrue(clustering > 0.008 && clustering < 0.011, () -> "clustering " + clustering);
    }

    @Test
    void anEmptyGraphHasNone() {
        assertEquals(0, Clustering.mean(Graphs.of(), 5, 1));
    }
}
