package io.floodnet.simulator.workload;

import io.floodnet.simulator.metrics.DeliveryMeter;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Checks and counts what one node is given. Thread-safe, as some libraries deliver on many threads. */
final class Tally implements Inbox {
    private final @Nullable Sequences[] bySender; // nothing of those that have not published
    private DeliveryMeter latencies = new DeliveryMeter();
    private long measuredFromNanos = Long.MAX_VALUE;
    private long firsts;
    private long repeats;

    /** @param senders how many nodes may publish, whatever their numbers below that are */
    Tally(int senders) {
        bySender = new Sequences[senders];
    }

    @Override
    public void received(ByteBuffer payload) {
        note(Stamp.of(payload), System.nanoTime());
    }

    private synchronized void note(Stamp stamp, long nowNanos) {
        if (!sequencesOf(stamp.sender()).add(stamp.sequence())) {
            repeats++;
            return;
        }
        firsts++;
        if (measuredFromNanos != Long.MAX_VALUE && stamp.sentAtNanos() - measuredFromNanos >= 0) {
            latencies.record(Math.max(0, nowNanos - stamp.sentAtNanos()), 0);
        }
    }

    private Sequences sequencesOf(int sender) {
        Sequences sequences = bySender[sender];
        if (sequences == null) {
            sequences = new Sequences();
            bySender[sender] = sequences;
        }
        return sequences;
    }

    /** Latencies of what is sent from then on are measured, and no others. */
    synchronized void measureFrom(long nanos) {
        measuredFromNanos = nanos;
        latencies = new DeliveryMeter();
    }

    /** Messages that have come, each counted once. */
    synchronized long firsts() {
        return firsts;
    }

    /** How often a message came that had come before. */
    synchronized long repeats() {
        return repeats;
    }

    synchronized void addLatenciesTo(DeliveryMeter all) {
        all.add(latencies);
    }
}
