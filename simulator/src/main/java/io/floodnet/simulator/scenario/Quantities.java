package io.floodnet.simulator.scenario;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers with units as files have them: shares, sizes, rates, bandwidths.
 *
 * <p>They stay decimal until the last step, so that what was written is read again to the last bit.
 */
final class Quantities {
    static final String AT_ONCE = "at once";
    static final String UNLIMITED = "unlimited";

    /** No exponents and few digits: a short text can't become a huge number. */
    private static final Pattern SHAPE = Pattern.compile("(-?\\d{1,15}(?:\\.\\d{1,330})?) ?([A-Za-z%/]{0,6})");

    private static final int KIBI = 1_024;

    private Quantities() {}

    static double parseShare(String text) {
        Measured number = split(text, "a share such as 0.5 or 50 %");
        return switch (number.unit) {
            case "" -> number.value.doubleValue();
            case "%" -> number.value.movePointLeft(2).doubleValue();
            default -> throw number.unknownUnit();
        };
    }

    static String formatShare(double share) {
        return decimal(BigDecimal.valueOf(share).movePointRight(2)) + " %";
    }

    static BigDecimal parseBytes(String text) {
        Measured number = split(text, "a size such as 256, 256 B or 16KiB");
        return switch (number.unit) {
            case "", "B" -> number.value;
            case "KiB" -> number.value.multiply(BigDecimal.valueOf(KIBI));
            case "MiB" -> number.value.multiply(BigDecimal.valueOf(KIBI * KIBI));
            default -> throw number.unknownUnit();
        };
    }

    static BigDecimal parseBitsPerSecond(String text) {
        if (text.equals(UNLIMITED)) {
            return BigDecimal.ZERO;
        }
        Measured number = split(text, "a bandwidth such as 20Mbit/s, or unlimited");
        return switch (number.unit) {
            case "bit/s" -> number.value;
            case "kbit/s" -> number.value.movePointRight(3);
            case "Mbit/s" -> number.value.movePointRight(6);
            case "Gbit/s" -> number.value.movePointRight(9);
            default -> throw number.unknownUnit();
        };
    }

    static String formatBitsPerSecond(long bitsPerSecond) {
        if (bitsPerSecond == 0) {
            return UNLIMITED;
        }
        if (bitsPerSecond % 1_000_000 == 0) {
            return bitsPerSecond / 1_000_000 + "Mbit/s";
        }
        return bitsPerSecond + "bit/s";
    }

    static double parsePerSecond(String text) {
        Measured number = split(text, "a rate such as 200/s");
        if (!number.unit.equals("/s")) {
            throw number.unknownUnit();
        }
        return number.value.doubleValue();
    }

    static String formatPerSecond(double perSecond) {
        return decimal(BigDecimal.valueOf(perSecond)) + "/s";
    }

    private static String decimal(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static Measured split(String text, String wanted) {
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            throw unreadable(text, wanted);
        }
        return new Measured(new BigDecimal(matcher.group(1)), matcher.group(2), text, wanted);
    }

    /** The rest of a sentence that begins with what the number is of. */
    private static IllegalArgumentException unreadable(String text, String wanted) {
        return new IllegalArgumentException("must be " + wanted + ", got '" + text + "'");
    }

    private record Measured(BigDecimal value, String unit, String text, String wanted) {
        IllegalArgumentException unknownUnit() {
            return unreadable(text, wanted);
        }
    }
}
