package io.floodnet.chat.session;

import java.time.Instant;

/** Knows when the screen has to say the time of what is shown long after: once for all that was said within a minute. */
final class SaidBefore {
    private static final long NOW = -1;
    private static final long SECONDS_PER_MINUTE = 60;

    private long told = NOW; // the minute

    /** Whether the time is to come before it: not if it was said just now, or as the last one was that was not. */
    boolean tells(Instant at, boolean isOfNow) {
        long minute = isOfNow ? NOW : Math.floorDiv(at.getEpochSecond(), SECONDS_PER_MINUTE);
        boolean isNew = minute != told;
        told = minute;
        return isNew && !isOfNow;
    }
}
