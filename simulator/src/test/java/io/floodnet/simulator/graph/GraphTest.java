package io.floodnet.simulator.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class GraphTest {

    @Test
    void knowsWhatItWasBuiltFrom() {
        Graph graph = Graphs.of(new int[] {2, 1}, new int[] {0}, new int[] {0}, new int[] {});

        assertEquals(4, graph.nodes());
        assertEquals(4, graph.ends());
        assertEquals(2, graph.degree(0));
        assertEquals(1, graph.neighbour(0, 0));
        assertEquals(2, graph.neighbour(0, 1));
        assertEquals(0, graph.degree(3));
        assertTrue(graph.hasLink(2, 0));
        assertFalse(graph.hasLink(1, 2));
    }

    @Test
    void countsDegrees() {
        Graph graph = Graphs.of(new int[] {1, 2}, new int[] {0}, new int[] {0}, new int[] {});

        assertEquals(Counts.of(1, 2, 1), graph.degrees());
    }

    @Test
    void aNeighbourNamedTwiceIsOne() {
        assertEquals(Graphs.of(new int[] {1}, new int[] {0}), Graphs.of(new int[] {1, 1}, new int[] {0, 0, 0}));
    }

    @Test
    void nodesThatWereNotAddedHaveNoNeighbours() {
        Graph graph = new GraphBuilder(3).add(new int[] {2, 9}, 1).build();

        assertEquals(Graphs.of(new int[] {2}, new int[] {}, new int[] {}), graph);
    }

    @Test
    void aBuilderGrowsBeyondItsGuess() {
        Graph star = Graphs.star(100);

        assertEquals(99, star.degree(0));
        assertEquals(198, star.ends());
    }

    @Test
    void refusesLinksToNobody() {
        GraphBuilder builder = new GraphBuilder(2);

        IllegalArgumentException failure =
                assertThrows(IllegalArgumentException.class, () -> builder.add(new int[] {2}, 1));

        assertEquals("a neighbour of node 0 must be another node within 0..1, got 2", failure.getMessage());
    }

    @Test
    void refusesLinksToOneself() {
        GraphBuilder builder = new GraphBuilder(2).add(new int[] {1}, 1);

        IllegalArgumentException failure =
                assertThrows(IllegalArgumentException.class, () -> builder.add(new int[] {1}, 1));

        assertEquals("a neighbour of node 1 must be another node within 0..1, got 1", failure.getMessage());
    }

    @Test
    void refusesMoreNodesThanAnnounced() {
        GraphBuilder builder = new GraphBuilder(1).add(new int[0], 0);

        assertThrows(IllegalStateException.class, () -> builder.add(new int[0], 0));
    }

    @Test
    void findsOneSidedLinks() {
        Graph graph = Graphs.of(new int[] {1, 2}, new int[] {}, new int[] {0, 1});

        assertEquals(2, graph.oneSidedLinks());
    }

    @Test
    void undirectedGivesEachLinkBothItsEnds() {
        Graph graph = Graphs.of(new int[] {2}, new int[] {0, 2}, new int[] {0, 1}, new int[] {0});

        Graph both = graph.undirected();

        assertEquals(Graphs.of(new int[] {1, 2, 3}, new int[] {0, 2}, new int[] {0, 1}, new int[] {0}), both);
        assertEquals(0, both.oneSidedLinks());
    }

    @Test
    void undirectedIsTheSameIfNothingIsMissing() {
        Graph cycle = Graphs.cycle(5);

        assertSame(cycle, cycle.undirected());
    }
}
