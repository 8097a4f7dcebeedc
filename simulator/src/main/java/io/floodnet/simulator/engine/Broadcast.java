package io.floodnet.simulator.engine;

import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One message that an application broadcast, and who has got it. To be read while the network stands still. */
public final class Broadcast {
    private final int number;
    private final SimulatedNode origin;
    private final long sentAtNanos;
    private final int payloadBytes;
    private final int frameBytes;
    private final int sentTo;
    private final @Nullable Part[] parts; // one a shard, made by the shard when the message comes to it

    Broadcast(
            int number,
            SimulatedNode origin,
            long sentAtNanos,
            int payloadBytes,
            int frameBytes,
            int sentTo,
            int shards) {
        this.number = number;
        this.origin = origin;
        this.sentAtNanos = sentAtNanos;
        this.payloadBytes = payloadBytes;
        this.frameBytes = frameBytes;
        this.sentTo = sentTo;
        this.parts = new Part[shards];
    }

    /** Who has got it in one shard. */
    private static final class Part {
        private long[] received = new long[1]; // a bit for each place of the shard
        private int receivers;
        private long copies;

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

    /** Counts from 0 in the order of sending. */
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

    /** How large it is on the wire. */
    int frameBytes() {
        return frameBytes;
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

    private Stream<Part> partsUsed() {
        return Stream.of(parts).filter(part -> part != null);
    }

    /** A copy has arrived at some node of a shard. */
    void copyArrived(int shard) {
        part(shard).copies++;
    }

    /** An application has got it; says whether for the first time. */
    boolean markReceived(int shard, int place) {
        Part part = part(shard);
        if (!part.markReceived(place)) {
            return false;
        }
        part.receivers++;
        return true;
    }

    /** How many applications have got it, each counted once. */
    public int receivers() {
        return partsUsed().mapToInt(part -> part.receivers).sum();
    }

    /** How many copies of it have arrived at nodes, the first ones included. */
    public long copies() {
        return partsUsed().mapToLong(part -> part.copies).sum();
    }

    /** Whether a node's application has got it; one that was started anew is another. */
    public boolean isReceivedBy(SimulatedNode node) {
        Part part = parts[node.shard().index()];
        int place = node.place();
        return part != null && place >>> 6 < part.received.length && (part.received[place >>> 6] & 1L << place) != 0;
    }
}
