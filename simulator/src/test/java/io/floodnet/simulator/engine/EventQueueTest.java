package io.floodnet.simulator.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventQueueTest {
    private static final int WINDOW_BITS = 10;
    private static final int PLACES = 5;

    private record Event(long atNanos, int place, int order) {}

    private final ChunkPool pool = new ChunkPool();
    private final EventQueue queue = new EventQueue(WINDOW_BITS, pool);

    private void add(Event event) {
        queue.add(event.atNanos, event.place, "subject", event);
    }

    private List<Event> runWindow() {
        List<Event> happened = new ArrayList<>();
        Batch batch = queue.open(PLACES);
        for (int i = 0; i < batch.size(); i++) {
            happened.add((Event) batch.chunk(i).what(batch.indexInChunk(i)));
        }
        queue.close();
        return happened;
    }

    /** By window, then by node, by time, and by the order of adding. */
    private static List<Event> inOrder(List<Event> events) {
        return events.stream()
                .sorted(Comparator.<Event>comparingLong(event -> event.atNanos >>> WINDOW_BITS)
                        .thenComparing(Event::place)
                        .thenComparing(Event::atNanos)
                        .thenComparing(Event::order))
                .toList();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatIsAddedNearAndFarHappensInOrderAndOnce(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Event> added = new ArrayList<>();
        List<Event> happened = new ArrayList<>();
        long now = 0;
        for (int order = 0; order < 20_000; order++) {
            // From the same window up to beyond the last level of the wheel.
            long delay = random.nextLong(1L << random.nextInt(1, 40));
            Event event = new Event(now + delay, random.nextInt(PLACES), order);
            added.add(event);
            add(event);
            if (random.nextInt(10) == 0) {
                long window = queue.next();
                queue.advanceTo(window);
                happened.addAll(runWindow());
                now = (window + 1) << WINDOW_BITS;
            }
        }
        while (queue.next() != EventQueue.NEVER) {
            queue.advanceTo(queue.next());
            happened.addAll(runWindow());
        }

        assertSame(inOrder(added), happened);
    }

    private static void assertSame(List<Event> expected, List<Event> actual) {
        for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
            assertEquals(expected.get(i), actual.get(i), "event " + i);
        }
        assertEquals(expected.size(), actual.size());
    }

    @Test
    void whatHappensAtOneNodeAtOneTimeKeepsTheOrderOfAdding() {
        List<Event> events = new ArrayList<>();
        for (int order = 0; order < 1_000; order++) {
            events.add(new Event(5, 1, order));
        }
        events.forEach(this::add);

        assertEquals(events, runWindow());
    }

    @Test
    void moreThanAMillionEventsWithinALongWindowKeepTheirOrder() {
        EventQueue wide = new EventQueue(Batch.WINDOW_BITS_MAX, pool);
        int events = 1_100_000;
        for (int i = 0; i < events; i++) {
            wide.add(events - i, i % PLACES, "subject", "what");
        }
        Batch batch = wide.open(PLACES);

        int inOrder = 1;
        for (int i = 1; i < batch.size(); i++) {
            boolean isOfNextNode = batch.place(i) == batch.place(i - 1) + 1;
            boolean isLater = batch.place(i) == batch.place(i - 1) && atNanos(batch, i) > atNanos(batch, i - 1);
            inOrder += isOfNextNode || isLater ? 1 : 0;
        }
        assertEquals(events, inOrder);
    }

    private static long atNanos(Batch batch, int i) {
        return batch.chunk(i).atNanos(batch.indexInChunk(i));
    }

    @Test
    void nothingIsAddedToAWindowThatHasBegun() {
        add(new Event(1, 0, 0));
        queue.open(PLACES);

        assertTrue(queue.isOpenAt(2));
        assertThrows(AssertionError.class, () -> add(new Event(2, 0, 1)));
    }

    @Test
    void nothingIsAddedToThePast() {
        queue.advanceTo(10);

        assertThrows(AssertionError.class, () -> add(new Event(9 << WINDOW_BITS, 0, 0)));
    }

    @Test
    void anEmptyQueueWaitsForNothing() {
        assertEquals(EventQueue.NEVER, queue.next());
    }
}
