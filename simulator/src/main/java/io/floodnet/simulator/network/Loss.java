package io.floodnet.simulator.network;

/**
 * Packets that don't arrive at the first try.
 *
 * @param probability of each try, at least 0 and less than 1
 */
public record Loss(double probability, Kind kind) {
    public static final Loss NONE = new Loss(0, Kind.RETRANSMIT);

    /** A sender's first timeout is never shorter (Linux's minimum; RFC 6298 would have 1 s). */
    private static final long TIMEOUT_MIN_NANOS = 200_000_000L;

    private static final long TIMEOUT_MAX_NANOS = 120_000_000_000L;

    /** After so many timeouts a sender gives up, as Linux does by default. */
    private static final int TRIES_MAX = 15;

    /** What becomes of a lost packet. */
    public enum Kind {
        /** The sender sends it again after a timeout, as TCP does: it arrives, but late. */
        RETRANSMIT,
        /** It is gone. TCP loses nothing; this shows what the protocol makes of a transport that does. */
        DROP
    }

    public Loss {
        Bounds.requireProbability("probability", probability);
    }

    /** Whether the first try fails. */
    public boolean loses(long seed, long link, long packet) {
        return probability > 0 && Draws.happens(probability, seed, Purpose.LOSS, link, packet);
    }

    /**
     * How much later than without loss a packet arrives if it is sent again until it does: 0 if the first try succeeds.
     *
     * @param roundTripNanos between the two nodes; the timeout is twice that, at least 200 ms, and doubles with each try
     */
    public long retransmissionNanos(long seed, long link, long packet, long roundTripNanos) {
        if (!loses(seed, link, packet)) {
            return 0;
        }
        double fate = Draws.unit(seed, Purpose.LOSS, link, ~packet);
        long timeout = Math.max(TIMEOUT_MIN_NANOS, 2 * roundTripNanos);
        long late = timeout;
        double lostAgain = probability;
        for (int tries = 1; tries < TRIES_MAX && fate < lostAgain; tries++) {
            timeout = Math.min(2 * timeout, TIMEOUT_MAX_NANOS);
            late += timeout;
            lostAgain *= probability;
        }
        return late;
    }
}
