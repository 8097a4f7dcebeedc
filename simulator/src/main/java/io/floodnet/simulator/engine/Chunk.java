package io.floodnet.simulator.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Some events in the order in which they were added, and the chunk that follows: a list of events is a chain of these, so
 * that it grows without copying and what is done is used again.
 *
 * <p>An event is a time, the place in its shard of the node that it comes to, and two objects that say what it is: see
 * {@link Shard}.
 */
final class Chunk {
    static final int INDEX_BITS = 6;
    static final int SIZE = 1 << INDEX_BITS;

    private final long[] atNanos = new long[SIZE];
    private final int[] places = new int[SIZE];
    private final @Nullable Object[] subjects = new Object[SIZE];
    private final @Nullable Object[] whats = new Object[SIZE];
    private int size;

    @Nullable
    Chunk next;

    int size() {
        return size;
    }

    boolean isFull() {
        return size == SIZE;
    }

    void add(long at, int place, Object subject, Object what) {
        atNanos[size] = at;
        places[size] = place;
        subjects[size] = subject;
        whats[size] = what;
        size++;
    }

    long atNanos(int i) {
        return atNanos[i];
    }

    int place(int i) {
        return places[i];
    }

    Object subject(int i) {
        return stated(subjects[i]);
    }

    Object what(int i) {
        return stated(whats[i]);
    }

    private static Object stated(@Nullable Object part) {
        if (part == null) {
            throw new AssertionError("there is no such event");
        }
        return part;
    }

    /** Forgets all events, and with them what they held. */
    void clear() {
        Arrays.fill(subjects, 0, size, null);
        Arrays.fill(whats, 0, size, null);
        size = 0;
        next = null;
    }
}
