package io.floodnet.overlay;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/**
 * How much a neighbour may have this node say to it: a burst, and so much a second from then on (GCRA, as for cells of ATM).
 */
final class Allowance {
    /** As much as one child in a tree is taken to carry beside all else. */
    private static final long BYTES_PER_SECOND = 64 << 10;

    /** What a packet costs beyond what it is answered: a thousand of them add up what is kept a thousand times. */
    private static final long PACKET_BYTES = 4 << 10;

    private static final long NANOS_PER_BYTE = TimeUnit.SECONDS.toNanos(1) / BYTES_PER_SECOND;

    private final long burstNanos;
    private long[] paidUntilNanos = {}; // by slot, at most as many as links

    /** @param burstBytes what may be taken at once */
    Allowance(long burstBytes) {
        this.burstNanos = burstBytes * NANOS_PER_BYTE;
    }

    /** Takes what a packet costs; says whether it may be dealt with. */
    boolean take(int slot, long nowNanos) {
        if (slot >= paidUntilNanos.length) {
            int before = paidUntilNanos.length;
            paidUntilNanos = Arrays.copyOf(paidUntilNanos, slot + 1);
            Arrays.fill(paidUntilNanos, before, slot + 1, nowNanos);
        }
        if (paidUntilNanos[slot] - nowNanos > burstNanos) {
            return false;
        }
        spend(slot, PACKET_BYTES, nowNanos);
        return true;
    }

    /** Something was sent on account of it. */
    void spend(int slot, long bytes, long nowNanos) {
        long paid = paidUntilNanos[slot];
        paidUntilNanos[slot] = (paid - nowNanos < 0 ? nowNanos : paid) + bytes * NANOS_PER_BYTE;
    }

    /** Another link may come to the place of one that is gone. */
    void forget(int slot, long nowNanos) {
        if (slot < paidUntilNanos.length) {
            paidUntilNanos[slot] = nowNanos;
        }
    }
}
