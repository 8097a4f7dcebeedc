package io.floodnet.chat.message;

import java.text.Normalizer;

/**
 * What somebody goes by: 1 to {@value #CODE_POINTS_MAX} visible characters without a space or an {@code @}.
 *
 * <p>Equal in the eye is equal here: composed and decomposed accents are made one (Unicode NFC). Nobody proves a name.
 *
 * @param text the name itself
 */
public record Username(String text) {
    /** The longest name, in code points; what a line of 80 columns bears beside a text. */
    public static final int CODE_POINTS_MAX = 32;

    /**
     * Checks what a person typed or a stranger sent.
     *
     * @throws IllegalArgumentException with a sentence for people if this can't be a name
     */
    public Username {
        // Measured before it is normalized, as that costs time: nobody's megabyte is worth it.
        requireLength(text);
        text = Normalizer.normalize(text, Normalizer.Form.NFC);
        requireLength(text);
        if (!text.codePoints().allMatch(Username::belongsInName)) {
            throw new IllegalArgumentException(
                    "a name has no spaces, no @ and no invisible characters; choose another, as in alice or bob_2");
        }
    }

    private static void requireLength(String text) {
        int length = text.codePointCount(0, text.length());
        if (length == 0 || length > CODE_POINTS_MAX) {
            throw new IllegalArgumentException(
                    "a name has 1 to " + CODE_POINTS_MAX + " characters, this one has " + length);
        }
    }

    private static boolean belongsInName(int codePoint) {
        return codePoint != '@'
                && CodePoints.isVisible(codePoint)
                && !Character.isWhitespace(codePoint)
                && !Character.isSpaceChar(codePoint);
    }

    @Override
    public String toString() {
        return text;
    }
}
