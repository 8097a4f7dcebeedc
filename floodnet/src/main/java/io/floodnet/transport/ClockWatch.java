package io.floodnet.transport;

import java.util.concurrent.TimeUnit;

/** Notices when the clock on the wall is set: time on it then passes otherwise than on the clock that only counts. */
final class ClockWatch {
    private static final long STEP_MILLIS = 1_000;

    private long offsetMillis;

    ClockWatch(long wallMillis, long nowNanos) {
        offsetMillis = offset(wallMillis, nowNanos);
    }

    /** Whether the clock was set, or has crept away, by more than a second since the last time that this was true. */
    boolean hasStepped(long wallMillis, long nowNanos) {
        long offset = offset(wallMillis, nowNanos);
        if (Math.abs(offset - offsetMillis) <= STEP_MILLIS) {
            return false;
        }
        offsetMillis = offset;
        return true;
    }

    private static long offset(long wallMillis, long nowNanos) {
        return wallMillis - TimeUnit.NANOSECONDS.toMillis(nowNanos);
    }
}
