package io.floodnet.simulator.engine;

import io.floodnet.packet.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.IntCountsHistogram;
import org.jspecify.annotations.Nullable;

/** One message that an application broadcast, and what became of it. To be read while the network stands still. */
public final class Broadcast {
    private static final int DIGITS = 2;

    private final int number;
    private final SimulatedNode origin;
    private final long sentAtNanos;
    private final int payloadBytes;
    private final int sentTo;
    private final @Nullable Part[] parts; // one a shard, made by the shard when the message comes to it

    Broadcast(int number, SimulatedNode origin, long sentAtNanos, int payloadBytes, int sentTo, int shards) {
        this.number = number;
        this.origin = origin;
        this.sentAtNanos = sentAtNanos;
        this.payloadBytes = payloadBytes;
        this.sentTo = sentTo;
        this.parts = new Part[shards];
    }

    /** What became of it in one shard. */
    private static final class Part {
        private long[] received = new long[1];
        private int receivers;
        private long copies;
        private final long[] hops = new long[Message.HOPS_MAX + 2];
        private final IntCountsHistogram latencyMicros = new IntCountsHistogram(DIGITS);

        private boolean markReceived(int place) {
            int word = place >>> 6;
            if (word >= received.length) {
                received = Arrays.copyOf(received, Math.max(word + 1, received.length * 2));
            }
            boolean isNew = (received[word] & 1L << place) == 0;
            received[word] |= 1L << place;
            return isNew;
        }
    }

    /** Counts from 1 in the order of sending. */
    public int number() {
        return number;
    }

    /** Who sent it. */
    public SimulatedNode origin() {
        return origin;
    }

    /** When. */
    public long sentAtNanos() {
        return sentAtNanos;
    }

    /** How large it is for the application. */
    public int payloadBytes() {
        return payloadBytes;
    }

    /** To how many neighbours its sender sent it; with 0 it never left. */
    public int sentTo() {
        return sentTo;
    }

    private Part part(int shard) {
        Part part = parts[shard];
        if (part == null) {
            part = new Part();
            parts[shard] = part;
        }
        return part;
    }

    /** A copy has arrived at some node of a shard. */
    void copyArrived(int shard) {
        part(shard).copies++;
    }

    /** An application has got it; says whether for the first time. */
    boolean delivered(int shard, int place, long atNanos, int hops) {
        Part part = part(shard);
        if (!part.markReceived(place)) {
            return false;
        }
        part.receivers++;
        part.hops[Math.min(hops, part.hops.length - 1)]++;
        part.latencyMicros.recordValue(TimeUnit.NANOSECONDS.toMicros(atNanos - sentAtNanos));
        return true;
    }

    private List<Part> partsUsed() {
        List<Part> used = new ArrayList<>();
        for (Part part : parts) {
            if (part != null) {
                used.add(part);
            }
        }
        return used;
    }

    /** How many applications have got it. */
    public int receivers() {
        return partsUsed().stream().mapToInt(part -> part.receivers).sum();
    }

    /** How many copies of it have arrived at nodes, the first ones included. */
    public long copies() {
        return partsUsed().stream().mapToLong(part -> part.copies).sum();
    }

    /** How many of the receivers have it over so many hops, by hops. */
    public long[] receiversByHops() {
        long[] sums = new long[Message.HOPS_MAX + 2];
        for (Part part : partsUsed()) {
            for (int hops = 0; hops < sums.length; hops++) {
                sums[hops] += part.hops[hops];
            }
        }
        return sums;
    }

    /** How long after the sending the receivers got it, in microseconds. */
    public Histogram latencyMicros() {
        Histogram sum = new Histogram(DIGITS);
        sum.setAutoResize(true);
        partsUsed().forEach(part -> sum.add(part.latencyMicros));
        return sum;
    }

    /** Whether a node's application has got it. */
    public boolean isReceivedBy(SimulatedNode node) {
        Part part = parts[node.shard().index()];
        int place = node.shard().placeOf(node);
        return part != null && place >>> 6 < part.received.length && (part.received[place >>> 6] & 1L << place) != 0;
    }
}
