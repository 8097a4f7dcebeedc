package io.floodnet.overlay;

import io.floodnet.packet.Contact;
import io.floodnet.packet.NodeId;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

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

    /** What an edge is kept for. Hardly any is at any time, so that what is kept of it is not part of each link. */
    private record Hold(NodeId joiner, long token, long untilNanos) {}

    private static final long OFFSET_MAX_MILLIS = TimeUnit.DAYS.toMillis(7);

    /** The design's: edges that change hands all the time carry nothing. */
    private static final int YOUNG_SECONDS = 60;

    private final Contact peer;

    Standing standing = Standing.GUEST;
    /** Of a guest, when it came, and of a neighbour, when it was last heard: what its time is counted from. */
    long sinceNanos;

    private @Nullable Hold hold;
    int clockOffsetMillis;
    byte pingsUnanswered; // at most 10
    boolean dialled;
    /** When it came up, in seconds that wrap around: once in 18 hours an old link passes for a young one. */
    private short upAtSeconds;

    /**
     * @param peer who is at the other end, as it said in its {@code HELLO}
     * @param clockOffsetMillis the other end's clock less this node's
     */
    protected Link(Contact peer, long clockOffsetMillis) {
        this.peer = peer;
        this.clockOffsetMillis = plausibleOffset(clockOffsetMillis);
    }

    /** What strangers claim is taken for a week at most: a neighbour that lies does not move this node by years. */
    static int plausibleOffset(long offsetMillis) {
        return (int) Math.max(-OFFSET_MAX_MILLIS, Math.min(OFFSET_MAX_MILLIS, offsetMillis));
    }

    /** Who is at the other end. */
    public final Contact peer() {
        return peer;
    }

    /** Whether this is a link of the overlay, over which messages travel. */
    public final boolean isNeighbour() {
        return standing == Standing.NEIGHBOUR;
    }

    /** Something has arrived. A guest gains no time by it: it is there to become a neighbour, or to go. */
    final void heard(long nowNanos) {
        if (standing == Standing.NEIGHBOUR) {
            sinceNanos = nowNanos;
            pingsUnanswered = 0;
        }
    }

    /** This is a link of the overlay from now on. */
    final void up(long nowNanos) {
        standing = Standing.NEIGHBOUR;
        sinceNanos = nowNanos;
        upAtSeconds = seconds(nowNanos);
        unlock();
    }

    /** Whether it has come up lately, so that it had better be left in peace. */
    final boolean isYoung(long nowNanos) {
        return ((seconds(nowNanos) - upAtSeconds) & 0xffff) < YOUNG_SECONDS;
    }

    private static short seconds(long nanos) {
        return (short) TimeUnit.NANOSECONDS.toSeconds(nanos);
    }

    /** Whether this edge is held for a joiner now, so that no other may be put into it. */
    final boolean isLocked(long nowNanos) {
        return hold != null && nowNanos - hold.untilNanos < 0;
    }

    /** Whether it is, or last was, held for this very joiner under this token. */
    final boolean isLockedFor(NodeId joiner, long token) {
        return hold != null && hold.token == token && hold.joiner.equals(joiner);
    }

    final void lock(NodeId joiner, long token, long untilNanos) {
        hold = new Hold(joiner, token, untilNanos);
    }

    final void unlock() {
        hold = null;
    }

    /** Forgets for whom it was last held, if that was over before a time. */
    final void forgetHold(long beforeNanos) {
        if (hold != null && hold.untilNanos - beforeNanos < 0) {
            hold = null;
        }
    }

    @Override
    public String toString() {
        return standing + " " + peer;
    }
}
