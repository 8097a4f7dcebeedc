package io.floodnet.simulator.engine;

import io.floodnet.packet.Payload;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All messages that applications broadcast. Grows between windows only; all threads may look things up within one.
 *
 * <p>A payload is known for as long as a copy of it travels or waits somewhere: who has no copy can't ask for it, so it makes no
 * difference when the collector takes it, and a long chat is not kept in memory.
 */
final class Broadcasts {
    private final List<Broadcast> all = new ArrayList<>();
    private final ReferenceQueue<Payload> gone = new ReferenceQueue<>();
    private @Nullable Sent[] buckets = new @Nullable Sent[64]; // a power of two
    private int known;

    /** A payload, known by being the very object, with the next one of its bucket. */
    private static final class Sent extends WeakReference<Payload> {
        private final int hash;
        private final Broadcast broadcast;
        private @Nullable Sent next;

        private Sent(Payload payload, Broadcast broadcast, ReferenceQueue<Payload> gone) {
            super(payload, gone);
            this.hash = System.identityHashCode(payload);
            this.broadcast = broadcast;
        }
    }

    /** @param payload the very object that travels: it is what a copy is known by */
    void add(Broadcast broadcast, Payload payload) {
        removeGone();
        all.add(broadcast);
        if (known == buckets.length) {
            grow();
        }
        put(new Sent(payload, broadcast, gone));
        known++;
    }

    private void put(Sent sent) {
        int bucket = sent.hash & buckets.length - 1;
        sent.next = buckets[bucket];
        buckets[bucket] = sent;
    }

    private void grow() {
        @Nullable Sent[] before = buckets;
        buckets = new @Nullable Sent[2 * before.length];
        for (Sent first : before) {
            Sent sent = first;
            while (sent != null) {
                Sent next = sent.next;
                put(sent);
                sent = next;
            }
        }
    }

    private void removeGone() {
        for (Reference<?> one = gone.poll(); one != null; one = gone.poll()) {
            remove((Sent) one);
        }
    }

    @SuppressWarnings("ReferenceEquality") // the very reference that was put there
    private void remove(Sent sent) {
        int bucket = sent.hash & buckets.length - 1;
        Sent before = null;
        for (Sent other = buckets[bucket]; other != sent && other != null; other = other.next) {
            before = other;
        }
        if (before == null) {
            buckets[bucket] = sent.next;
        } else {
            before.next = sent.next;
        }
        known--;
    }

    /** What a message with this payload is a copy of; {@code null} if nobody sent such a one. */
    @Nullable
    Broadcast find(Payload payload) {
        Sent sent = buckets[System.identityHashCode(payload) & buckets.length - 1];
        while (sent != null && !sent.refersTo(payload)) {
            sent = sent.next;
        }
        return sent == null ? null : sent.broadcast;
    }

    /** Of how many messages the payload is still known. */
    int travelling() {
        removeGone();
        return known;
    }

    int next() {
        return all.size();
    }

    List<Broadcast> all() {
        return Collections.unmodifiableList(all);
    }
}
