package io.floodnet.overlay;

import java.util.concurrent.TimeUnit;

/**
 * How long an answer from far away may take, by how long the last ones took: their smoothed mean, and four times their smoothed
 * deviation (Jacobson, "Congestion avoidance and control", 1988; RFC 6298).
 */
final class Patience {
    /** Before the first answer: the design's. */
    private static final long AT_FIRST_NANOS = TimeUnit.SECONDS.toNanos(2);

    /** Asking in vain costs a flood, so a collection of garbage on the way should not look like silence. A guess. */
    private static final long MIN_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final long MAX_NANOS = TimeUnit.SECONDS.toNanos(4);

    /** Six hops at a megabyte a second. */
    private static final long NANOS_PER_BYTE = 6_000;

    private long meanNanos; // 0 before the first
    private long deviationNanos;

    /** An answer to a message took so long. */
    void took(long nanos, int bytes) {
        long took = Math.max(1, Math.min(nanos - bytes * NANOS_PER_BYTE, MAX_NANOS));
        if (meanNanos == 0) {
            meanNanos = took;
            deviationNanos = took / 2;
        } else {
            deviationNanos += (Math.abs(took - meanNanos) - deviationNanos) / 4;
            meanNanos += (took - meanNanos) / 8;
        }
    }

    /** How long to wait for an answer to a message of that size. */
    long nanos(int bytes) {
        long expected = meanNanos == 0 ? AT_FIRST_NANOS : meanNanos + 4 * deviationNanos;
        return Math.max(MIN_NANOS, Math.min(expected, MAX_NANOS)) + bytes * NANOS_PER_BYTE;
    }
}
