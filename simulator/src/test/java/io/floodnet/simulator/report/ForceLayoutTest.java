package io.floodnet.simulator.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ForceLayoutTest {
    private static final int NODES = 40;

    @Test
    void whoIsLinkedIsNearer() {
        Placement placement = ForceLayout.of(NODES, oddAndEvenApart());

        assertTrue(
                meanDistance(placement, 0) < 0.7 * meanDistance(placement, 1),
                meanDistance(placement, 0) + " to the own kind, to the others " + meanDistance(placement, 1));
    }

    @Test
    void everyNodeHasAPlaceOfItsOwnWithinTheSquare() {
        Placement placement = ForceLayout.of(NODES, oddAndEvenApart());

        assertEquals(
                NODES,
                IntStream.range(0, NODES)
                        .mapToObj(node -> placement.x(node) + " " + placement.y(node))
                        .distinct()
                        .count());
        for (int node = 0; node < NODES; node++) {
            assertTrue(placement.x(node) >= 0 && placement.x(node) <= Placement.SIDE, "x of " + node);
            assertTrue(placement.y(node) >= 0 && placement.y(node) <= Placement.SIDE, "y of " + node);
        }
    }

    @Test
    void aSingleNodeIsDrawnAsWell() {
        Placement placement = ForceLayout.of(1, LifetimeLinks.of(List.of(), 1));

        assertEquals(Placement.SIDE / 2.0, placement.x(0), Placement.SIDE / 2.0);
    }

    /** All odd nodes are linked with each other, and all even ones; the start on a spiral mixes them. */
    private static LifetimeLinks oddAndEvenApart() {
        List<GraphChange> changes = new ArrayList<>();
        for (int node = 0; node < NODES; node++) {
            for (int other = node + 2; other < NODES; other += 2) {
                changes.add(GraphChange.linkAdded(0, node, other));
            }
        }
        return LifetimeLinks.of(changes, 1_000);
    }

    /** Between nodes whose numbers are odd and even alike (0), or not (1). */
    private static double meanDistance(Placement placement, int parity) {
        return IntStream.range(0, NODES * NODES)
                .filter(pair -> pair / NODES < pair % NODES && (pair / NODES + pair % NODES) % 2 == parity)
                .mapToDouble(pair -> Math.hypot(
                        placement.x(pair / NODES) - placement.x(pair % NODES),
                        placement.y(pair / NODES) - placement.y(pair % NODES)))
                .average()
                .orElseThrow();
    }
}
