package io.floodnet.simulator.engine;

import org.jspecify.annotations.Nullable;

/** A chain of events in the order in which they were added: what a slot of a queue holds, and what is in the mail. */
final class EventList {
    private @Nullable Chunk first;
    private @Nullable Chunk last;
    private int size;

    int size() {
        return size;
    }

    void add(long atNanos, int place, Object subject, Object what, ChunkPool pool) {
        Chunk chunk = last;
        if (chunk == null || chunk.isFull()) {
            chunk = append(pool.take());
        }
        chunk.add(atNanos, place, subject, what);
        size++;
    }

    private Chunk append(Chunk fresh) {
        if (last == null) {
            first = fresh;
        } else {
            last.next = fresh;
        }
        last = fresh;
        return fresh;
    }

    /** Takes all events out; their chunks are now the caller's, who gives them back. */
    @Nullable
    Chunk takeAll() {
        Chunk all = first;
        first = null;
        last = null;
        size = 0;
        return all;
    }
}
