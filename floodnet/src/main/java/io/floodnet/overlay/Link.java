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

    private static final long OFFSET_MAX_MILLIS = TimeUnit.DAYS.toMillis(7);

    /** The design's: edges that change hands all the time carry nothing. */
    private static final int YOUNG_SECONDS = 60;

    /** As much as a byte can tell apart: half a second in all, where the antipodes are 300 ms away. */
    private static final int NEAR_STEP_MILLIS = 2;

    private static final int NEAR_STEPS_MAX = 0xff;

    private static final long ROUND_TRIP_STEP_NANOS = TimeUnit.MILLISECONDS.toNanos(NEAR_STEP_MILLIS);

    private Contact peer;

    /** Of a guest, when it came, and of a neighbour, when it was last heard: what its time is counted from. */
    long sinceNanos;

    int clockOffsetMillis;
    private byte standing; // the ordinal of a Standing: a reference would be three bytes more
    byte pingsUnanswered; // at most 10
    boolean dialled;
    /** How long a round trip over a near link takes, in steps of {@link #NEAR_STEP_MILLIS}; 0 for one that is no near link. */
    private byte nearSteps;
    /** How long a round trip takes, as far as is known, in the same steps. */
    private byte roundTripSteps;
    /** Which bit of a mask of neighbours is its own: no two links that are up at once share one. */
    private byte slot;
    /** What was sent, and the other end has not said that it has taken it in; at most a window. */
    private short inFlight;
    /** What this end has taken in, and has not said so; at most part of a window, and a frame. */
    private short taken;
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

    @SuppressWarnings("EnumOrdinal") // kept for as long as this object lives, and nowhere else
    final boolean is(Standing some) {
        return standing == some.ordinal();
    }

    @SuppressWarnings("EnumOrdinal")
    final void become(Standing another) {
        standing = (byte) another.ordinal();
    }

    /** The other end is reachable in another way from now on. */
    final void peerBecomes(Contact changed) {
        peer = changed;
    }

    /** Whether this is a link of the overlay, over which messages travel. */
    public final boolean isNeighbour() {
        return is(Standing.NEIGHBOUR);
    }

    /** Something has arrived. A guest gains no time by it: it is there to become a neighbour, or to go. */
    final void heard(long nowNanos) {
        if (is(Standing.NEIGHBOUR)) {
            sinceNanos = nowNanos;
            pingsUnanswered = 0;
        }
    }

    /** This is a link of the overlay from now on. A guest that becomes one does so a round trip after it came, or later. */
    final void up(int freeSlot, long nowNanos) {
        become(Standing.NEIGHBOUR);
        slot = (byte) freeSlot;
        tookRoundTrip(nowNanos - sinceNanos);
        sinceNanos = nowNanos;
        upAtSeconds = seconds(nowNanos);
    }

    final int slot() {
        return slot;
    }

    /** How much the other end has to take in, in the units of {@link io.floodnet.packet.Packet#units}. */
    final int unitsInFlight() {
        return inFlight;
    }

    final void sent(int units) {
        inFlight += (short) units;
    }

    /** The other end has taken in so much; what it never was sent counts for nothing. */
    final void credited(int units) {
        inFlight = (short) Math.max(0, inFlight - units);
    }

    /** This end has taken in so much more. */
    final void take(int units) {
        taken = (short) Math.min(Short.MAX_VALUE, taken + units);
    }

    /** How much that is which it has not said. */
    final int taken() {
        return taken;
    }

    final void creditGiven(int units) {
        taken -= (short) units;
    }

    /** A question was answered after so long. */
    final void tookRoundTrip(long nanos) {
        roundTripSteps = (byte) Math.max(0, Math.min(nanos / ROUND_TRIP_STEP_NANOS + 1, NEAR_STEPS_MAX));
    }

    /** How long a round trip takes, as far as is known: rather too long than too short, but half a second at most. */
    final long roundTripNanos() {
        return (roundTripSteps & NEAR_STEPS_MAX) * ROUND_TRIP_STEP_NANOS;
    }

    /** Whether it has come up lately, so that it had better be left in peace. */
    final boolean isYoung(long nowNanos) {
        return ((seconds(nowNanos) - upAtSeconds) & 0xffff) < YOUNG_SECONDS;
    }

    /** Both ends have agreed that this is a near link. */
    final void becomeNear(int roundTripMillis) {
        nearSteps = (byte) Math.max(1, Math.min(roundTripMillis / NEAR_STEP_MILLIS, NEAR_STEPS_MAX));
    }

    final void becomeRandom() {
        nearSteps = 0;
    }

    /** Whether this is one of the links that may be replaced by shorter ones; all others are drawn at random. */
    public final boolean isNear() {
        return nearSteps != 0;
    }

    /** How long a round trip over a near link took when it became one; what takes too long to tell apart counts as half a second. */
    final int nearMillis() {
        return (nearSteps & NEAR_STEPS_MAX) * NEAR_STEP_MILLIS;
    }

    private static short seconds(long nanos) {
        return (short) TimeUnit.NANOSECONDS.toSeconds(nanos);
    }

    @Override
    public String toString() {
        return Standing.values()[standing] + " " + peer;
    }
}
