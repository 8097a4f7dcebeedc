package io.floodnet.simulator.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class CountsTest {

    @Test
    void saysHowOftenWhatOccurred() {
        Counts counts = Counts.of(0, 2, 0, 6);

        assertEquals(2, counts.count(1));
        assertEquals(0, counts.count(2));
        assertEquals(0, counts.count(9));
        assertEquals(0, counts.count(-1));
        assertEquals(8, counts.total());
        assertEquals(2.5, counts.mean());
        assertEquals(1, counts.min());
        assertEquals(3, counts.max());
    }

    @Test
    void whatNeverOccurredAtTheEndMakesNoDifference() {
        assertEquals(Counts.of(1, 2), Counts.of(1, 2, 0, 0));
        assertEquals(Counts.of(1, 2).hashCode(), Counts.of(1, 2, 0).hashCode());
        assertEquals(Counts.none(), Counts.of(0));
    }

    @Test
    void nothingCountedIsNought() {
        assertEquals(0, Counts.none().mean());
        assertEquals(0, Counts.none().min());
        assertEquals(0, Counts.none().max());
        assertEquals(0, Counts.none().total());
    }

    @Test
    void nobodyChangesItFromOutside() {
        long[] given = {1, 2};
        Counts counts = Counts.of(given);

        given[0] = 9;
        counts.toArray()[1] = 9;

        assertArrayEquals(new long[] {1, 2}, counts.toArray());
    }

    @Test
    void refusesToHaveCountedLessThanNothing() {
        IllegalArgumentException failure = assertThrows(IllegalArgumentException.class, () -> Counts.of(3, -1));

        assertEquals("a count must be at least 0, got -1 for 1", failure.getMessage());
    }
}
