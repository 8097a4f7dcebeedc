package io.floodnet.overlay;

import io.floodnet.packet.Packet;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What waits until a neighbour has taken in what it was sent before: in order within each class, and between the classes by
 * their weights (weighted fair queueing; Demers, Keshav and Shenker, 1989).
 */
final class LinkQueue {
    /** The order in which packets are given up when there are too many; those of other classes than bulk, oldest first. */
    private static final SendClass[] LEAST_FIRST = {SendClass.BULK, SendClass.DATA, SendClass.UNICAST};

    private final Link link;
    private final Map<SendClass, Deque<Packet>> waiting = new EnumMap<>(SendClass.class); // bounded by Outflow
    private final long[] served = new long[SendClass.values().length]; // units by weight
    private final long sinceNanos;
    private int units;
    private long heardAtNanos;
    private long drainedAtNanos;

    LinkQueue(Link link, long nowNanos) {
        this.link = link;
        this.sinceNanos = nowNanos;
        this.heardAtNanos = nowNanos;
        this.drainedAtNanos = nowNanos;
    }

    Link link() {
        return link;
    }

    /** How much waits. */
    int units() {
        return units;
    }

    /** For how long something has been waiting without a break. */
    long ageNanos(long nowNanos) {
        return nowNanos - sinceNanos;
    }

    /** The neighbour has said that it has taken in something. */
    void heard(long nowNanos) {
        heardAtNanos = nowNanos;
    }

    /** For how long it has said nothing of the kind. */
    long silentNanos(long nowNanos) {
        return nowNanos - heardAtNanos;
    }

    /** The neighbour has let through some of what waits. */
    void drained(long nowNanos) {
        drainedAtNanos = nowNanos;
    }

    /** For how long nothing that waits could be sent. */
    long stuckNanos(long nowNanos) {
        return nowNanos - drainedAtNanos;
    }

    @SuppressWarnings("EnumOrdinal") // an index for as long as this object lives
    void add(Packet packet, SendClass of) {
        Deque<Packet> queue = waiting.get(of);
        if (queue == null) { // it has no claim to what others got while it had nothing to send
            queue = new ArrayDeque<>();
            SendClass ahead = next();
            served[of.ordinal()] = Math.max(served[of.ordinal()], ahead == null ? 0 : served[ahead.ordinal()]);
            waiting.put(of, queue);
        }
        queue.addLast(packet);
        units += packet.units();
    }

    /** What is to be sent next, which stays; {@code null} if nothing waits. */
    @Nullable
    Packet peek() {
        SendClass next = next();
        Deque<Packet> queue = next == null ? null : waiting.get(next);
        return queue == null ? null : queue.peekFirst();
    }

    /** Takes out what {@link #peek} says. */
    @SuppressWarnings("EnumOrdinal")
    void remove() {
        SendClass next = next();
        if (next != null) {
            Packet packet = take(next, false);
            served[next.ordinal()] += (long) packet.units() * SendClass.UNICAST.weight / next.weight;
        }
    }

    /** Gives up one packet, of those that are missed least. There must be one. */
    Packet drop() {
        for (SendClass of : LEAST_FIRST) {
            if (waiting.containsKey(of)) {
                return take(of, of == SendClass.BULK);
            }
        }
        throw new AssertionError("nothing waits for " + link);
    }

    private Packet take(SendClass of, boolean newest) {
        Deque<Packet> queue = waiting.get(of);
        if (queue == null) {
            throw new AssertionError("nothing of " + of + " waits for " + link);
        }
        Packet packet = newest ? queue.removeLast() : queue.removeFirst();
        if (queue.isEmpty()) {
            waiting.remove(of);
        }
        units -= packet.units();
        return packet;
    }

    @SuppressWarnings("EnumOrdinal")
    private @Nullable SendClass next() {
        SendClass next = null;
        for (SendClass of : waiting.keySet()) {
            if (next == null || served[of.ordinal()] < served[next.ordinal()]) {
                next = of;
            }
        }
        return next;
    }
}
