package io.floodnet.chat.terminal;

import io.floodnet.chat.message.CodePoints;

/**
 * Makes text of strangers safe for a terminal: nothing in it steers the cursor, reorders the line or hides.
 *
 * <p>Whatever is taken away leaves a mark, so that nobody is shown less than was sent without knowing: the line ends as
 * {@code ␤}, a tab as a space, the control characters of ASCII as their pictures (an escape as {@code ␛}), and any other
 * run as one {@code U+FFFD}. Joiners stay where a script or an emoji needs them.
 */
public final class PrintableText {
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int VARIATION_SELECTOR_16 = 0xFE0F;
    private static final int CONTROL_PICTURES = 0x2400;
    private static final int NEWLINE_PICTURE = 0x2424;
    private static final int DELETE = 0x7F;
    private static final int DELETE_PICTURE = 0x2421;
    private static final int REPLACEMENT = 0xFFFD;

    private final int[] codePoints;
    private final StringBuilder printable;
    private int last;

    private PrintableText(String text) {
        codePoints = text.codePoints().toArray();
        printable = new StringBuilder(text.length());
    }

    /** The text as it may be printed, on one line. */
    public static String of(String text) {
        return text.chars().allMatch(c -> c >= ' ' && c < DELETE) ? text : new PrintableText(text).print();
    }

    private String print() {
        for (int at = 0; at < codePoints.length; at++) {
            append(codePoints[at], at);
        }
        return printable.toString();
    }

    private void append(int codePoint, int at) {
        if (CodePoints.isVisible(codePoint) || isNeededJoiner(at)) {
            put(codePoint);
        } else if (codePoint == '\r' && codePointAt(at + 1) == '\n') {
            last = '\r';
        } else if (isLineEnd(codePoint)) {
            put(NEWLINE_PICTURE);
        } else if (codePoint == '\t') {
            put(' ');
        } else if (codePoint < ' ') {
            put(CONTROL_PICTURES + codePoint);
        } else if (codePoint == DELETE) {
            put(DELETE_PICTURE);
        } else if (last != REPLACEMENT) {
            put(REPLACEMENT);
        }
    }

    private void put(int codePoint) {
        printable.appendCodePoint(codePoint);
        last = codePoint;
    }

    private static boolean isLineEnd(int codePoint) {
        return codePoint == '\n'
                || codePoint == '\r'
                || codePoint == 0x85
                || Character.getType(codePoint) == Character.LINE_SEPARATOR
                || Character.getType(codePoint) == Character.PARAGRAPH_SEPARATOR;
    }

    /** A joiner between two emoji, or between two letters of a script that is written with them, as Persian or Hindi. */
    private boolean isNeededJoiner(int at) {
        int joiner = codePoints[at];
        if (joiner != ZERO_WIDTH_JOINER && joiner != ZERO_WIDTH_NON_JOINER) {
            return false;
        }
        int before = codePointAt(at - 1);
        int after = codePointAt(at + 1);
        if (joiner == ZERO_WIDTH_JOINER && isEmoji(after)) {
            return isEmoji(before) || before == VARIATION_SELECTOR_16;
        }
        return isJoined(before) && isJoined(after);
    }

    private int codePointAt(int at) {
        return at >= 0 && at < codePoints.length ? codePoints[at] : 0;
    }

    /** Roughly: the JDK knows no property for it before version 21. */
    private static boolean isEmoji(int codePoint) {
        return (codePoint >= 0x1F000 && codePoint <= 0x1FAFF) || (codePoint >= 0x2600 && codePoint <= 0x27BF);
    }

    private static boolean isJoined(int codePoint) {
        if (!Character.isLetter(codePoint) && Character.getType(codePoint) != Character.NON_SPACING_MARK) {
            return false;
        }
        return switch (Character.UnicodeScript.of(codePoint)) {
            case ARABIC, SYRIAC, MONGOLIAN, DEVANAGARI, BENGALI, GURMUKHI, GUJARATI, ORIYA -> true;
            case TAMIL, TELUGU, KANNADA, MALAYALAM, SINHALA, KHMER, MYANMAR -> true;
            default -> false;
        };
    }
}
