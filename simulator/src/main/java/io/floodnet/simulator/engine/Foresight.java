package io.floodnet.simulator.engine;

import io.floodnet.overlay.OverlayNode;
import io.floodnet.packet.Message;

/**
 * Looks at what the next events will need, for a block of them at a time, before they happen.
 *
 * <p>In a large network nearly everything that an event touches comes from memory, one thing after another, as each tells
 * where the next one is: a connection, its node, the parts of it. The looks of one step at several events do not depend on one
 * another, so that the processor waits for all of them at once. Nothing is changed by it but the time it takes.
 */
final class Foresight {
    /** As many as a core can have on their way from memory, and a few more. */
    static final int BLOCK = 16;

    private final SimulatedNode[] nodes = new SimulatedNode[BLOCK];
    private final OverlayNode[] overlays = new OverlayNode[BLOCK];
    private final Object[] whats = new Object[BLOCK];

    /** What was seen, added up. */
    @SuppressWarnings("UnusedVariable") // only ever written, so that no compiler finds the looks to be in vain
    private long seen;

    /** Looks at the events of a batch from one on. */
    void bringNear(Batch batch, int from, Roster roster) {
        int count = Math.min(BLOCK, batch.size() - from);
        long sum = 0;
        for (int i = 0; i < count; i++) {
            Chunk chunk = batch.chunk(from + i);
            int at = batch.indexInChunk(from + i);
            nodes[i] = roster.at(batch.place(from + i));
            whats[i] = chunk.what(at);
        }
        for (int i = 0; i < count; i++) {
            overlays[i] = nodes[i].overlay();
        }
        for (int i = 0; i < count; i++) {
            sum += overlays[i].networkMillis(0);
        }
        for (int i = 0; i < count; i++) {
            if (whats[i] instanceof Message message) {
                sum += overlays[i].hasSeen(message) ? 1 : nodes[i].lookAtLinks();
            }
        }
        seen += sum;
    }
}
