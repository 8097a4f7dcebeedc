package io.floodnet.simulator.network;

import java.math.BigDecimal;
import java.time.Duration;

/** Refuses values outside their bounds, in the words of a scenario file. */
public final class Bounds {
    /** The longest virtual time that anything may take. */
    public static final Duration TIME_MAX = Duration.ofDays(30);

    private static final Duration SHORTEST = Duration.ofNanos(1);

    private Bounds() {}

    public static void requireWithin(String field, long value, long min, long max) {
        if (value < min || value > max) {
            throw new InvalidFieldException(field, "must be within " + min + ".." + max + ", got " + value);
        }
    }

    public static void requireWithin(String field, double value, double min, double max) {
        if (!(value >= min && value <= max)) {
            throw new InvalidFieldException(
                    field, "must be within " + text(min) + ".." + text(max) + ", got " + text(value));
        }
    }

    public static void requireWithin(String field, Duration value, Duration min, Duration max) {
        if (value.compareTo(min) < 0 || value.compareTo(max) > 0) {
            throw new InvalidFieldException(
                    field,
                    "must be within " + DurationText.format(min) + ".." + DurationText.format(max) + ", got "
                            + DurationText.format(value));
        }
    }

    /** Within 0..1. */
    public static void requireShare(String field, double value) {
        requireWithin(field, value, 0, 1);
    }

    /** At least 0 and less than 1. */
    public static void requireProbability(String field, double value) {
        if (!(value >= 0 && value < 1)) {
            throw new InvalidFieldException(field, "must be at least 0 and less than 1, got " + text(value));
        }
    }

    /** Zero or more, and no longer than {@link #TIME_MAX}. */
    public static void requireTime(String field, Duration value) {
        requireWithin(field, value, Duration.ZERO, TIME_MAX);
    }

    /** More than zero, and no longer than {@link #TIME_MAX}. */
    public static void requirePositiveTime(String field, Duration value) {
        requireWithin(field, value, SHORTEST, TIME_MAX);
    }

    /** In decimal digits, and a whole number without a fraction: 1 rather than 1.0. */
    static String text(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return Double.toString(value);
        }
        return value == 0 ? "0" : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
