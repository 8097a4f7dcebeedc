package io.floodnet.simulator.engine;

import io.floodnet.overlay.OverlayNode;
import io.floodnet.packet.Message;
import org.jspecify.annotations.Nullable;

/**
 * Looks at what the next events will need, for a block of them at a time, before they happen.
 *
 * <p>In a large network nearly everything that an event touches comes from memory, one thing after another, as each tells
 * where the next one is: a node, the parts of it, the parts of those. The looks of one step at several events do not depend on
 * one another, so that the processor waits for all of them at once; but it sees no farther than some two hundred instructions,
 * so that steps are many and short. Nothing is changed by it but the time it takes.
 */
final class Foresight {
    /** Three times what a core can have on its way from memory, so that it seldom waits for the last few alone. */
    static final int BLOCK = 32;

    private final Object[] subjects = new Object[BLOCK];
    private final @Nullable Message[] messages = new @Nullable Message[BLOCK];
    private final SimulatedNode[] nodes = new SimulatedNode[BLOCK];
    private final OverlayNode[] overlays = new OverlayNode[BLOCK];
    private final boolean[] areNew = new boolean[BLOCK];

    /** What was seen, added up. */
    @SuppressWarnings("UnusedVariable") // only ever written, so that no compiler finds the looks to be in vain
    private long seen;

    /** Looks at the events of a batch from one on. */
    void bringNear(Batch batch, int from, Roster roster) {
        int count = Math.min(BLOCK, batch.size() - from);
        for (int i = 0; i < count; i++) {
            Chunk chunk = batch.chunk(from + i);
            int at = batch.indexInChunk(from + i);
            nodes[i] = roster.at(batch.place(from + i));
            subjects[i] = chunk.subject(at);
            messages[i] = chunk.what(at) instanceof Message message ? message : null;
        }
        seen += lookAtNodes(count) + lookAtConnections(count) + lookAtMessages(count);
    }

    private long lookAtNodes(int count) {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            overlays[i] = nodes[i].overlay();
        }
        for (int i = 0; i < count; i++) {
            sum += overlays[i].networkMillis(0);
        }
        for (int i = 0; i < count; i++) {
            sum += overlays[i].counters().duplicates();
        }
        return sum;
    }

    private long lookAtConnections(int count) {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            if (subjects[i] instanceof SimulatedLink link) {
                sum += link.oneWayNanos();
            }
        }
        return sum;
    }

    private long lookAtMessages(int count) {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            Message message = messages[i];
            areNew[i] = message != null && !overlays[i].hasSeen(message);
        }
        for (int i = 0; i < count; i++) {
            sum += areNew[i] ? nodes[i].lookAtLinks() : 0;
        }
        return sum;
    }
}
