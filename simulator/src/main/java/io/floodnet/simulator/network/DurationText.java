package io.floodnet.simulator.network;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as scenario files have them: a number and a unit, as in {@code 10ms}, {@code 1.5s} or {@code 2m}. */
public final class DurationText {
    private static final Pattern SHAPE = Pattern.compile("(-?\\d{1,18}(?:\\.\\d{1,9})?) ?(ns|us|ms|s|m|h|d)");
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    /** Some 30,000 years: any bound is far below, and no arithmetic overflows. */
    private static final BigDecimal SECONDS_MAX = BigDecimal.valueOf(1_000_000_000_000L);

    private DurationText() {}

    private enum Unit {
        D(86_400 * NANOS_PER_SECOND),
        H(3_600 * NANOS_PER_SECOND),
        M(60 * NANOS_PER_SECOND),
        S(NANOS_PER_SECOND),
        MS(1_000_000),
        US(1_000),
        NS(1);

        private final BigDecimal nanos;

        Unit(long nanos) {
            this.nanos = BigDecimal.valueOf(nanos);
        }

        static Unit of(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT));
        }

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Reads what {@link #format} writes, and fractions.
     *
     * @throws IllegalArgumentException with the rest of a sentence that begins with what the duration is of
     */
    public static Duration parse(String text) {
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("must be a duration such as 10ms, 1.5s, 2m or 1h, got '" + text + "'");
        }
        BigDecimal nanos = new BigDecimal(matcher.group(1)).multiply(Unit.of(matcher.group(2)).nanos);
        BigDecimal[] secondsAndRest = nanos.divideAndRemainder(BigDecimal.valueOf(NANOS_PER_SECOND));
        if (secondsAndRest[0].abs().compareTo(SECONDS_MAX) > 0) {
            throw new IllegalArgumentException("must be at most " + SECONDS_MAX + "s, got '" + text + "'");
        }
        return Duration.ofSeconds(secondsAndRest[0].longValueExact(), secondsAndRest[1].longValue());
    }

    /** The form that {@link #parse} reads, in the largest unit that needs no fraction. */
    public static String format(Duration duration) {
        if (duration.isZero()) {
            return "0s";
        }
        BigDecimal nanos = BigDecimal.valueOf(duration.getSeconds())
                .multiply(Unit.S.nanos)
                .add(BigDecimal.valueOf(duration.getNano()));
        for (Unit unit : Unit.values()) {
            BigDecimal[] wholeAndRest = nanos.divideAndRemainder(unit.nanos);
            if (wholeAndRest[1].signum() == 0) {
                return wholeAndRest[0].toPlainString() + unit.text();
            }
        }
        throw new AssertionError("every duration is a whole number of nanoseconds: " + duration);
    }
}
