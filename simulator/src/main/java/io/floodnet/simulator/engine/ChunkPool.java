package io.floodnet.simulator.engine;

import org.jspecify.annotations.Nullable;

/** Chunks that are not in use; as many as were ever in use at once. Belongs to one shard. */
final class ChunkPool {
    private @Nullable Chunk free;

    Chunk take() {
        Chunk chunk = free;
        if (chunk == null) {
            return new Chunk();
        }
        free = chunk.next;
        chunk.next = null;
        return chunk;
    }

    void giveBack(Chunk chunk) {
        chunk.clear();
        chunk.next = free;
        free = chunk;
    }
}
