package io.floodnet.simulator.engine;

import io.floodnet.overlay.OverlayEvent;
import io.floodnet.overlay.Timer;

/**
 * A number that covers each event of a shard with its time, its node and what it was: equal for equal runs, on any machine
 * and any Java.
 */
final class EventHash {
    static final int LINK_DOWN = 1;
    static final int CONNECTED = 2;
    static final int NO_CONNECTION = 3;
    static final int CALL = 4;
    static final int TIMER = 5;
    static final int DELIVERY = 6;
    static final int SETTLED = 7;
    private static final int REPORT = 8;

    /** The least of the numbers for packets, by their kind. */
    static final int PACKET = 32;

    /** Odd, with no pattern in its bits: the multiplier of Knuth's MMIX generator. */
    private static final long MULTIPLIER = 6364136223846793005L;

    private long value = 1;

    void add(long atNanos, int node, int what, long detail) {
        long next = (value ^ atNanos) * MULTIPLIER + node;
        value = (next ^ (next >>> 32) ^ detail) * MULTIPLIER + what;
    }

    long value() {
        return value;
    }

    static int of(Timer timer) {
        return switch (timer) {
            case REPAIR -> 1;
            case LIVENESS -> 2;
            case EXPIRY -> 3;
            case MESSAGES -> 4;
            case FLOW -> 5;
            case DIRECTS -> 6;
            case SYNC -> 7;
        };
    }

    static int of(OverlayEvent event) {
        if (event instanceof OverlayEvent.LinkUp) {
            return REPORT;
        } else if (event instanceof OverlayEvent.LinkDown) {
            return REPORT + 1;
        } else if (event instanceof OverlayEvent.Isolated) {
            return REPORT + 2;
        } else if (event instanceof OverlayEvent.Rejoined) {
            return REPORT + 3;
        } else if (event instanceof OverlayEvent.EntryFailed) {
            return REPORT + 4;
        } else if (event instanceof OverlayEvent.ClockOff) {
            return REPORT + 5;
        }
        throw new AssertionError("an event that nobody knows: " + event);
    }
}
