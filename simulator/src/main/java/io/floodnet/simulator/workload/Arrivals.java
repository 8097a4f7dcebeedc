package io.floodnet.simulator.workload;

import java.nio.ByteBuffer;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.IntStream;

/** Writes down of each message of one sender how many had it, and when the last of them did. Thread-safe. */
final class Arrivals {
    private final int from;
    private final int burst;
    private final long atOnceNanos;
    private final AtomicIntegerArray counts;
    private final AtomicLongArray sentNanos;
    private final AtomicLongArray lastNanos;
    private final AtomicLong atOnce = new AtomicLong();

    /**
     * @param from the first sequence number
     * @param messages how many from there on
     * @param burst how many of these belong together
     * @param atOnceNanos what comes within this is counted apart, of the burst
     */
    Arrivals(int from, int messages, int burst, long atOnceNanos) {
        this.from = from;
        this.burst = burst;
        this.atOnceNanos = atOnceNanos;
        this.counts = new AtomicIntegerArray(messages);
        this.sentNanos = new AtomicLongArray(messages);
        this.lastNanos = new AtomicLongArray(messages);
    }

    /** An inbox that sees what comes, and hands it on. */
    Inbox before(Inbox inbox) {
        return payload -> {
            note(payload.duplicate());
            inbox.received(payload);
        };
    }

    private void note(ByteBuffer payload) {
        Stamp stamp = Stamp.of(payload);
        int message = stamp.sequence() - from;
        if (message < 0 || message >= counts.length()) {
            return;
        }
        long nowNanos = System.nanoTime();
        counts.incrementAndGet(message);
        sentNanos.set(message, stamp.sentAtNanos());
        lastNanos.accumulateAndGet(message, nowNanos, Math::max);
        if (message < burst && nowNanos - stamp.sentAtNanos() <= atOnceNanos) {
            atOnce.incrementAndGet();
        }
    }

    /** Deliveries of the burst that came at once. */
    long atOnce() {
        return atOnce.get();
    }

    /** All deliveries of messages within a range of positions. */
    long delivered(int first, int last) {
        return IntStream.range(first, last).mapToLong(counts::get).sum();
    }

    /** When the last of a range had come to everybody; nothing if one never did. */
    OptionalLong doneNanos(int first, int last, int everybody) {
        return IntStream.range(first, last).allMatch(message -> counts.get(message) >= everybody)
                ? IntStream.range(first, last).mapToLong(lastNanos::get).max()
                : OptionalLong.empty();
    }

    /** When the first message was sent from which on all came to everybody; nothing if the last did not. */
    OptionalLong lossFreeFromNanos(int everybody) {
        int message = counts.length();
        while (message > 0 && counts.get(message - 1) >= everybody) {
            message--;
        }
        return message == counts.length() ? OptionalLong.empty() : OptionalLong.of(sentNanos.get(message));
    }
}
