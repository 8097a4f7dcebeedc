package io.floodnet.overlay;

import io.floodnet.packet.Message;
import io.floodnet.packet.MessageId;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The last messages, as this node would send them on, for neighbours that heard of them and did not get them. None goes over
 * one link twice, so who asks for ever gets no more than a flood would have brought him.
 */
final class RecentMessages {
    /** At a thousand messages a second, as long as a neighbour takes to ask three others first. */
    static final int MESSAGES_MAX = 4_096;

    /** The design's. Payloads are shared with whatever is still on its way. */
    static final long BYTES_MAX = 16L << 20;

    /** A hundred round trips: who has not asked by then is not going to. */
    private static final long AGE_MAX_NANOS = TimeUnit.SECONDS.toNanos(10);

    /** So many in a row, or not, that a link has had already are looked at for one request. */
    private static final int SKIPPED_MAX = 64;

    private static final class Kept {
        private final Message message;
        private final long untilNanos;
        private long sentOver; // a bit for each slot

        private Kept(Message message, long untilNanos, long sentOver) {
            this.message = message;
            this.untilNanos = untilNanos;
            this.sentOver = sentOver;
        }
    }

    private @Nullable Map<MessageId, Kept> kept; // in the order of coming; none while there is nothing
    private long bytes;

    int size() {
        return kept == null ? 0 : kept.size();
    }

    long bytes() {
        return bytes;
    }

    /**
     * Keeps a message.
     *
     * @param sentOver the slots of those who have it from this node, or this node from them
     */
    void add(MessageId id, Message message, long sentOver, long nowNanos) {
        expire(nowNanos);
        Map<MessageId, Kept> map = kept == null ? new LinkedHashMap<>() : kept;
        kept = map;
        Kept before = map.put(id, new Kept(message, nowNanos + AGE_MAX_NANOS, sentOver));
        bytes += message.payload().size()
                - (before == null ? 0 : before.message.payload().size());
        while (map.size() > MESSAGES_MAX || bytes > BYTES_MAX) {
            removeEldest(map);
        }
    }

    /**
     * Hands over a message and those that its origin sent after it, as far as there is no gap, but not what that link had; until
     * one is not taken.
     */
    void from(MessageId first, int slot, Predicate<Message> out) {
        Map<MessageId, Kept> map = kept;
        if (map == null) {
            return;
        }
        MessageId id = first;
        int skipped = 0;
        for (Kept next = map.get(id); next != null && skipped < SKIPPED_MAX; next = map.get(id)) {
            if ((next.sentOver & Tree.bit(slot)) == 0) {
                if (!out.test(next.message)) {
                    return;
                }
                next.sentOver |= Tree.bit(slot);
            } else {
                skipped++;
            }
            id = id.next();
        }
    }

    /** A message has not gone over a link after all. */
    void unsent(MessageId id, int slot) {
        Kept one = kept == null ? null : kept.get(id);
        if (one != null) {
            one.sentOver &= ~Tree.bit(slot);
        }
    }

    /** Another link may come to the place of one that is gone. */
    void forget(int slot) {
        if (kept != null) {
            kept.values().forEach(one -> one.sentOver &= ~Tree.bit(slot));
        }
    }

    /** Drops what is too old. */
    void expire(long nowNanos) {
        Map<MessageId, Kept> map = kept;
        if (map == null) {
            return;
        }
        while (!map.isEmpty() && nowNanos - map.values().iterator().next().untilNanos >= 0) {
            removeEldest(map);
        }
        if (map.isEmpty()) {
            kept = null;
        }
    }

    private void removeEldest(Map<MessageId, Kept> map) {
        Iterator<Kept> eldest = map.values().iterator();
        bytes -= eldest.next().message.payload().size();
        eldest.remove();
    }
}
