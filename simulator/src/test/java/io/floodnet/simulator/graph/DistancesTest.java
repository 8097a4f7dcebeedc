package io.floodnet.simulator.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DistancesTest {

    @Test
    void allAreOneHopApartInACompleteGraph() {
        Distances distances = Distances.sample(Graphs.complete(9), 9, 1);

        assertEquals(1, distances.mean());
        assertEquals(1, distances.diameter());
    }

    @Test
    void aCycleIsHalfWayRound() {
        Distances distances = Distances.sample(Graphs.cycle(5), 5, 1);

        assertEquals(1.5, distances.mean());
        assertEquals(2, distances.diameter());
    }

    @Test
    void aPathIsAThirdOfItsLengthInTheMean() {
        Distances distances = Distances.sample(Graphs.path(8), 8, 1);

        assertEquals(3, distances.mean());
        assertEquals(7, distances.diameter());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void oneSearchAndAnotherFromItsEndFindTheLengthOfAPath(long seed) {
        assertEquals(999, Distances.sample(Graphs.path(1_000), 1, seed).diameter());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aSampleComesNearTheMeanOfAll(long seed) {
        Graph graph = RandomGraphs.regular(2_000, 6, seed);

        double all = Distances.sample(graph, 2_000, seed).mean();
        double some = Distances.sample(graph, 16, seed).mean();

        assertTrue(Math.abs(some / all - 1) < 0.02, () -> some + " of a sample, " + all + " of all");
    }

    @Test
    void whatNoWayLeadsToDoesNotCount() {
        Distances distances = Distances.sample(Graphs.islands(3, 4), 12, 1);

        assertEquals(1, distances.mean());
        assertEquals(1, distances.diameter());
    }

    @Test
    void nobodyIsFarFromNobody() {
        assertEquals(
                0, Distances.sample(Graphs.of(new int[0], new int[0]), 2, 1).mean());
        assertEquals(0, Distances.sample(Graphs.of(), 2, 1).diameter());
    }
}
