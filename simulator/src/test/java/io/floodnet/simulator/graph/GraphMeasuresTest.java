package io.floodnet.simulator.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphMeasuresTest {

    @Test
    void ofACompleteGraphAreKnown() {
        GraphMeasures measures = GraphMeasures.of(Graphs.complete(3), 1);

        assertEquals(new GraphMeasures(3, Counts.of(0, 0, 3), 1, 3, 0, 1, 1, 1, 1.5, 1, 3), measures);
    }

    @Test
    void ofACycleAreKnown() {
        GraphMeasures measures = GraphMeasures.of(Graphs.cycle(100), 1);

        assertEquals(Counts.of(0, 0, 100), measures.degrees());
        assertEquals(0, measures.clustering());
        assertEquals(2_500.0 / 99, measures.meanDistance(), 1e-9);
        assertEquals(50, measures.diameter());
        assertEquals(1 - Math.cos(2 * Math.PI / 100), measures.spectralGap(), 1e-9);
        assertEquals(100, measures.distanceSamples());
    }

    @Test
    void ofIslandsHaveNoGap() {
        GraphMeasures measures = GraphMeasures.of(Graphs.islands(5, 4), 1);

        assertEquals(5, measures.components());
        assertEquals(4, measures.largestComponent());
        assertEquals(0, measures.spectralGap());
    }

    @Test
    void aOneSidedLinkCountsForBothItsEnds() {
        GraphMeasures measures = GraphMeasures.of(Graphs.of(new int[] {1}, new int[] {}), 1);

        assertEquals(1, measures.oneSidedLinks());
        assertEquals(Counts.of(0, 2), measures.degrees());
        assertEquals(1, measures.meanDistance());
    }

    @Test
    void anEmptyNetworkAndALonelyNodeCanBeMeasured() {
        assertEquals(0, GraphMeasures.of(Graphs.of(), 1).components());
        assertEquals(
                new GraphMeasures(1, Counts.of(1), 1, 1, 0, 0, 0, 0, 0, 0, 1),
                GraphMeasures.of(Graphs.of(new int[0]), 1));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void aRandomRegularGraphIsAsGoodAsAnother(long seed) {
        double ratio = GraphMeasures.of(RandomGraphs.regular(3_000, 8, seed), seed + 100)
                .meanDistanceRatio();

        assertTrue(ratio > 0.99 && ratio < 1.01, () -> "ratio " + ratio);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void equalSeedsGiveEqualMeasures(long seed) {
        Graph graph = RandomGraphs.even(5_000, 17_000, seed);

        assertEquals(GraphMeasures.of(graph, seed), GraphMeasures.of(graph, seed));
    }
}
