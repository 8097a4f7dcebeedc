package io.floodnet.simulator.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RandomGraphsTest {

    @ParameterizedTest(name = "{0} nodes of degree {1}, seed {2}")
    @CsvSource({"100, 3, 1", "100, 3, 2", "1000, 8, 1", "1000, 8, 2", "1000, 8, 3", "51, 10, 1", "10000, 5, 1"})
    void eachNodeHasTheSameDegree(int nodes, int degree, long seed) {
        Graph graph = RandomGraphs.regular(nodes, degree, seed);

        long[] expected = new long[degree + 1];
        expected[degree] = nodes;
        assertEquals(Counts.of(expected), graph.degrees());
        assertEquals(0, graph.oneSidedLinks());
        assertEquals(1, Components.of(graph).count());
    }

    @Test
    void degreesAreAsEvenAsTheLinksAllow() {
        Graph graph = RandomGraphs.even(1_000, 4_250, 7);

        assertEquals(Counts.of(0, 0, 0, 0, 0, 0, 0, 0, 500, 500), graph.degrees());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9})
    void aDenseGraphIsStillOneWithoutLoopsAndDoubles(long seed) {
        Graph graph = RandomGraphs.regular(6, 5, seed);

        assertEquals(0, graph.oneSidedLinks());
        assertTrue(graph.degrees().max() <= 5);
        assertTrue(graph.ends() >= 20, graph::toString);
    }

    @Test
    void theSeedIsAllThatMatters() {
        assertEquals(RandomGraphs.regular(500, 6, 42), RandomGraphs.regular(500, 6, 42));
        assertNotEquals(RandomGraphs.regular(500, 6, 42), RandomGraphs.regular(500, 6, 43));
    }

    @Test
    void itMayBeEmpty() {
        assertEquals(Graphs.of(), RandomGraphs.regular(0, 0, 1));
        assertEquals(Counts.of(5), RandomGraphs.regular(5, 0, 1).degrees());
    }

    @Test
    void anOddNumberOfEndsCannotBeJoined() {
        IllegalArgumentException failure =
                assertThrows(IllegalArgumentException.class, () -> RandomGraphs.regular(5, 3, 1));

        assertEquals("nodes times degree must be even, got 5 nodes of degree 3", failure.getMessage());
    }

    @Test
    void noMoreLinksThanPairs() {
        IllegalArgumentException failure =
                assertThrows(IllegalArgumentException.class, () -> RandomGraphs.even(4, 7, 1));

        assertEquals("links of 4 nodes must be within 0..6, got 7", failure.getMessage());
    }
}
