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
    private static final int INDEX_BITS_MIN = 20;
    private static final int INDEX_BITS_MAX = 30;
    private static final int PLACE_BITS_MAX = 20;

    /** The largest window whose times fit in a key, beside the nodes of a shard and the events of a window. */
    static final int WINDOW_BITS_MAX = Long.SIZE - 1 - PLACE_BITS_MAX - INDEX_BITS_MIN;

    /** How many nodes a shard can have. */
    static final int PLACES_MAX = 1 << PLACE_BITS_MAX;

    private final int windowBits;
    private int indexBits = INDEX_BITS_MIN;
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

    /**
     * Takes a chain of chunks over, and puts its events in order.
     *
     * @param places of the shard: what they leave of a key is for the events, of which a million may come to few nodes at once
     */
    void fill(@Nullable Chunk first, int places) {
        indexBits = indexBits(places);
        for (Chunk chunk = first; chunk != null; chunk = chunk.next) {
            include(chunk);
        }
        Arrays.sort(keys, 0, size);
    }

    private int indexBits(int places) {
        int placeBits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, places - 1));
        return Math.min(INDEX_BITS_MAX, Long.SIZE - 1 - windowBits - placeBits);
    }

    private void include(Chunk chunk) {
        if (chunkCount == 1 << (indexBits - Chunk.INDEX_BITS)) {
            throw new IllegalStateException("one shard has more than " + (1 << indexBits) + " events within "
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
        return placeAndTime << indexBits | (long) chunkCount << Chunk.INDEX_BITS | i;
    }

    int place(int i) {
        return (int) (keys[i] >>> (windowBits + indexBits));
    }

    Chunk chunk(int i) {
        Chunk chunk = chunks[(int) (keys[i] & ((1 << indexBits) - 1)) >>> Chunk.INDEX_BITS];
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
