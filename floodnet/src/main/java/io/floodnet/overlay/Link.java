package io.floodnet.overlay;

import io.floodnet.packet.Contact;
import java.util.concurrent.TimeUnit;

/**
 * One connection to another node, made by the host, which alone knows what it consists of. To the node it is a handle, on
 * which it keeps what it knows of the connection: so neither side needs a table to find the one by the other.
 *
 * <p>Belongs to the thread of its node.
 */
public abstract class Link {

    /** What a connection is to the node at this end of it. */
    enum Standing {
        /** No link, or not yet one: a joiner that asks, an entry node that is asked. */
        GUEST,
        /** This end has asked the other to make it a link. */
        REQUESTED,
        /** A link of the overlay: messages travel over it. */
        NEIGHBOUR,
        /** Closed by this end; whatever still arrives is ignored. */
        CLOSED
    }

    private static final long OFFSET_MAX_MILLIS = TimeUnit.DAYS.toMillis(36_525);

    private final Contact peer;

    Standing standing = Standing.GUEST;
    boolean dialled;
    long heardAtNanos;
    int pingsUnanswered;
    long lockToken;
    long lockedUntilNanos;
    long clockOffsetMillis;

    /**
     * @param peer who is at the other end, as it said in its {@code HELLO}
     * @param clockOffsetMillis the other end's clock less this node's
     */
    protected Link(Contact peer, long clockOffsetMillis) {
        this.peer = peer;
        this.clockOffsetMillis = plausibleOffset(clockOffsetMillis);
    }

    /** A century at most, so that sums and differences of what strangers claim do not overflow. */
    static long plausibleOffset(long offsetMillis) {
        return Math.max(-OFFSET_MAX_MILLIS, Math.min(OFFSET_MAX_MILLIS, offsetMillis));
    }

    /** Who is at the other end. */
    public final Contact peer() {
        return peer;
    }

    /** Whether this is a link of the overlay, over which messages travel. */
    public final boolean isNeighbour() {
        return standing == Standing.NEIGHBOUR;
    }

    final boolean isLocked(long nowNanos) {
        return lockToken != 0 && nowNanos - lockedUntilNanos < 0;
    }

    final void lock(long token, long untilNanos) {
        lockToken = token;
        lockedUntilNanos = untilNanos;
    }

    final void unlock() {
        lockToken = 0;
    }

    @Override
    public String toString() {
        return standing + " " + peer;
    }
}
