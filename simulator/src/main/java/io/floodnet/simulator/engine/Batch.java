package io.floodnet.simulator.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The events of one shard in one window: sorted by node, then by time, then by the order in which they were added.
 *
 * <p>Within a window nothing that happens at one node can reach another, so the nodes are gone through one after another: all
 * that comes to a node finds it in the processor's cache.
 */
final class Batch {
    private static final int INDEX_BITS = 20;
    private static final int PLACE_BITS = 20;
    private static final int CHUNKS_MAX = 1 << (INDEX_BITS - Chunk.INDEX_BITS);

    /** The largest window whose times fit in a key, beside the nodes of a shard and the events of a window. */
    static final int WINDOW_BITS_MAX = Long.SIZE - 1 - PLACE_BITS - INDEX_BITS;

    /** How many nodes a shard can have. */
    static final int PLACES_MAX = 1 << PLACE_BITS;

    private final int windowBits;
    private @Nullable Chunk[] chunks = new Chunk[4];
    private int chunkCount;
    private long[] keys = new long[Chunk.SIZE];
    private int size;

    Batch(int windowBits) {
        this.windowBits = windowBits;
    }

    int size() {
        return size;
    }

    /** Takes a chain of chunks over, and puts its events in order. */
    void fill(@Nullable Chunk first) {
        for (Chunk chunk = first; chunk != null; chunk = chunk.next) {
            include(chunk);
        }
        Arrays.sort(keys, 0, size);
    }

    private void include(Chunk chunk) {
        if (chunkCount == CHUNKS_MAX) {
            throw new IllegalStateException("one shard has more than " + (1 << INDEX_BITS) + " events within "
                    + (1L << windowBits) + " ns; a network with a smaller least latency has shorter windows");
        }
        if (chunkCount == chunks.length) {
            chunks = Arrays.copyOf(chunks, chunkCount * 2);
        }
        if (size + chunk.size() > keys.length) {
            keys = Arrays.copyOf(keys, keys.length * 2);
        }
        for (int i = 0; i < chunk.size(); i++) {
            keys[size++] = key(chunk, i);
        }
        chunks[chunkCount++] = chunk;
    }

    private long key(Chunk chunk, int i) {
        long offset = chunk.atNanos(i) & ((1L << windowBits) - 1);
        long placeAndTime = (long) chunk.place(i) << windowBits | offset;
        return placeAndTime << INDEX_BITS | (long) chunkCount << Chunk.INDEX_BITS | i;
    }

    int place(int i) {
        return (int) (keys[i] >>> (windowBits + INDEX_BITS));
    }

    Chunk chunk(int i) {
        Chunk chunk = chunks[(int) (keys[i] & ((1 << INDEX_BITS) - 1)) >>> Chunk.INDEX_BITS];
        if (chunk == null) {
            throw new AssertionError("there is no event " + i + " of " + size);
        }
        return chunk;
    }

    int indexInChunk(int i) {
        return (int) keys[i] & (Chunk.SIZE - 1);
    }

    void release(ChunkPool pool) {
        for (int i = 0; i < chunkCount; i++) {
            Chunk chunk = chunks[i];
            chunks[i] = null;
            if (chunk != null) {
                pool.giveBack(chunk);
            }
        }
        chunkCount = 0;
        size = 0;
    }
}
