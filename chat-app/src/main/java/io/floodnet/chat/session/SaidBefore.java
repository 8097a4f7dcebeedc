package io.floodnet.chat.session;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Tells when something was said that is shown long after: once for all that was said within a minute. */
final class SaidBefore {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private String told = "";

    /** What is to come before it on the screen; nothing if it was said just now, or as the last one was that was not. */
    Optional<String> sentence(Instant at, boolean isOfNow) {
        String clock = isOfNow ? "" : CLOCK.format(at.atZone(ZoneId.systemDefault()));
        boolean isTold = clock.equals(told);
        told = clock;
        return isOfNow || isTold
                ? Optional.empty()
                : Optional.of("said at " + clock + ", before you came or while you were cut off:");
    }
}
