package io.floodnet.chat;

import java.time.Duration;

/**
 * How long to wait for something.
 *
 * @param seconds 1 to {@value #SECONDS_MAX}
 */
record Timeout(int seconds) {
    /** An hour. */
    static final int SECONDS_MAX = 3_600;

    Timeout {
        if (seconds < 1 || seconds > SECONDS_MAX) {
            throw new IllegalArgumentException("a timeout is within 1.." + SECONDS_MAX + " seconds, got " + seconds);
        }
    }

    static Timeout parse(String text) {
        try {
            return new Timeout(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "a timeout is a number of seconds within 1.." + SECONDS_MAX + ", got '" + text + "'", e);
        }
    }

    @Override
    public String toString() {
        return Integer.toString(seconds);
    }

    Duration duration() {
        return Duration.ofSeconds(seconds);
    }
}
