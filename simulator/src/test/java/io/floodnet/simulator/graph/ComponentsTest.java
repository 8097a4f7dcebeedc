package io.floodnet.simulator.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ComponentsTest {

    @Test
    void aCycleIsOne() {
        Components components = Components.of(Graphs.cycle(10));

        assertEquals(1, components.count());
        assertEquals(10, components.largest());
    }

    @Test
    void islandsAreOneEach() {
        Components components = Components.of(Graphs.islands(4, 3));

        assertEquals(4, components.count());
        assertEquals(3, components.largest());
        assertTrue(components.areConnected(0, 2));
        assertFalse(components.areConnected(2, 3));
    }

    @Test
    void theyMayDifferInSize() {
        Components components =
                Components.of(Graphs.of(new int[] {1}, new int[] {0, 2}, new int[] {1}, new int[] {4}, new int[] {3}));

        assertEquals(2, components.count());
        assertEquals(3, components.largest());
        assertEquals(3, components.sizeAround(2));
        assertEquals(2, components.sizeAround(4));
    }

    @Test
    void aNodeWithoutLinksIsOneOfItsOwn() {
        Components components = Components.of(Graphs.of(new int[] {}, new int[] {}));

        assertEquals(2, components.count());
        assertEquals(1, components.largest());
        assertEquals(1, components.sizeAround(1));
    }

    @Test
    void aLinkBindsWhicheverEndKnowsOfIt() {
        assertEquals(
                1,
                Components.of(Graphs.of(new int[] {}, new int[] {0}, new int[] {0}))
                        .count());
    }

    @Test
    void anEmptyGraphHasNone() {
        Components components = Components.of(Graphs.of());

        assertEquals(0, components.count());
        assertEquals(0, components.largest());
    }
}
