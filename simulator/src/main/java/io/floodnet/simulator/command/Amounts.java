package io.floodnet.simulator.command;

import java.util.Locale;

/** Amounts in few letters, for a line that changes all the time. */
final class Amounts {
    private static final int SECONDS_PER_MINUTE = 60;

    private Amounts() {}

    /** As "8 s" or "3 min". */
    static String seconds(double seconds) {
        return seconds < 2 * SECONDS_PER_MINUTE
                ? Math.round(seconds) + " s"
                : Math.round(seconds / SECONDS_PER_MINUTE) + " min";
    }

    /** As "12.3 k" or "4.5 M". */
    static String count(double count) {
        if (count < 1_000) {
            return Long.toString(Math.round(count));
        }
        return count < 1_000_000 ? rounded(count / 1_000) + " k" : rounded(count / 1_000_000) + " M";
    }

    /** As "10" or "0.5". */
    static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    private static String rounded(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
