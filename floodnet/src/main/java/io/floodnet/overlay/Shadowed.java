package io.floodnet.overlay;

import io.floodnet.packet.Message;
import io.floodnet.packet.NodeId;
import org.jspecify.annotations.Nullable;

/**
 * The messages that this node forwarded with hardly a hop left. If the copy that came first had taken a detour, one that
 * comes later may reach nodes that the first could not: its hop limit was shadowed by the faster copy.
 */
final class Shadowed {
    /** Copies with more hops left than this reach far enough. */
    private static final int HOPS_LEFT_MAX = 2;

    /** By how much a later copy must reach farther to be worth sending again. */
    private static final int HOPS_GAINED_MIN = 2;

    private static final int SIZE = 64;

    private record Entry(NodeId origin, long epochMillis, long sequence, int hopsLeft) {}

    private final @Nullable Entry[] ring = new Entry[SIZE];
    private int next;

    /** Whether a message that is forwarded is to be noted here. */
    static boolean concerns(Message message) {
        return message.hopsLeft() <= HOPS_LEFT_MAX;
    }

    void forwarded(Message message) {
        ring[next] = new Entry(message.origin(), message.epochMillis(), message.sequence(), message.hopsLeft());
        next = (next + 1) % SIZE;
    }

    /** Whether a further copy of a message deserves to be forwarded as well; says so once for a message. */
    boolean outreaches(Message copy) {
        for (int i = 0; i < SIZE; i++) {
            Entry entry = ring[i];
            if (entry != null && isCopy(entry, copy) && copy.hopsLeft() >= entry.hopsLeft + HOPS_GAINED_MIN) {
                ring[i] = null;
                return true;
            }
        }
        return false;
    }

    private static boolean isCopy(Entry entry, Message copy) {
        return entry.sequence == copy.sequence()
                && entry.epochMillis == copy.epochMillis()
                && entry.origin.equals(copy.origin());
    }
}
