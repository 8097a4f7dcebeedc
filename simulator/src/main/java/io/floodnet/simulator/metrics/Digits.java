package io.floodnet.simulator.metrics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HexFormat;

/** Numbers as digits, the same in every locale and on every JDK. */
final class Digits {
    /** Microseconds of a second, millionths of a share: what lies below is noise. */
    private static final int DECIMALS = 6;

    private Digits() {}

    /** Rounded to six decimals, without zeros at the end and without an exponent. */
    static String plain(double value) {
        BigDecimal rounded = new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** What is read back from the digits. */
    static double rounded(double value) {
        return Double.parseDouble(plain(value));
    }

    /** What {@link #hex} gave; a {@link NumberFormatException} for anything else. */
    static long parseHex(String digits) {
        return Long.parseUnsignedLong(digits, 16);
    }

    /** All sixteen digits of it. */
    static String hex(long value) {
        return HexFormat.of().toHexDigits(value);
    }
}
