package io.floodnet.simulator.metrics;

import java.util.Locale;

/** Numbers as people read them; never longer than a dozen characters, except for whole ones. */
final class Quantities {
    /** Above this, digits are harder to count than a power of ten is to read. */
    private static final double GROUPED_MAX = 1e9;

    /** What 0.57 loses when multiplied; far below what one node of a billion makes out. */
    private static final double ROUNDING = 1e-6;

    private static final String[] BYTE_UNITS = {"B", "kB", "MB", "GB", "TB", "PB", "EB"};

    private Quantities() {}

    static String whole(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** Four digits that count; whole numbers stay whole. */
    static String decimal(double value) {
        double size = Math.abs(value);
        if (size >= GROUPED_MAX) {
            return String.format(Locale.ROOT, "%.3e", value);
        }
        if (size >= 1_000 || value == Math.rint(value)) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        int decimals = size >= 100 ? 1 : size >= 10 ? 2 : size >= 0.1 ? 3 : 6;
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    /** Cut, not rounded: what was not quite reached must not read as 100. */
    static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f %%", Math.floor(share * 10_000 + ROUNDING) / 100);
    }

    static String seconds(long millis) {
        return tenths(millis / 1_000.0) + " s";
    }

    static String millis(long micros) {
        return tenths(micros / 1_000.0) + " ms";
    }

    static String bytes(long bytes) {
        double amount = bytes;
        int unit = 0;
        while (amount >= 999.95) {
            amount /= 1_000;
            unit++;
        }
        return unit == 0 ? bytes + " B" : String.format(Locale.ROOT, "%.1f %s", amount, BYTE_UNITS[unit]);
    }

    /** {@code 1 node}, {@code 2 nodes}. */
    static String counted(long count, String singular) {
        return whole(count) + " " + singular + (count == 1 ? "" : "s");
    }

    private static String tenths(double value) {
        return value >= GROUPED_MAX ? decimal(value) : String.format(Locale.ROOT, "%,.1f", value);
    }
}
