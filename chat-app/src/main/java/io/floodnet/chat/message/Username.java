package io.floodnet.chat.message;

import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What somebody goes by: 1 to {@value #CODE_POINTS_MAX} visible characters without a space or an {@code @}.
 *
 * <p>Equal in the eye is equal here: composed and decomposed accents are made one (Unicode NFC), and there is nothing that
 * merely picks a glyph. Nor does a name look like a part of the lines that show it. Nobody proves a name.
 *
 * @param text the name itself
 */
public record Username(String text) {
    /** The longest name, in code points; what a line of 80 columns bears beside a text. */
    public static final int CODE_POINTS_MAX = 32;

    /** The label of a message to one name, and what the chat's own sentences begin with. */
    private static final Set<String> RESERVED = Set.of("(direct)", "*");

    /** How people of one name are told apart, so that nobody can be called what another one is. */
    private static final Pattern TOLD_APART = Pattern.compile(".*#[0-9a-fA-F]{" + PersonId.DIGITS_MIN + ",}");

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
        if (isMark(text.codePointAt(0))) {
            throw new IllegalArgumentException(
                    "a name does not begin with an accent on nothing; choose another, as in alice or bob_2");
        }
        if (RESERVED.contains(text) || text.contains("->")) {
            throw new IllegalArgumentException(
                    "(direct), * and -> are what lines are made of, not names; choose another, as in alice or bob_2");
        }
        if (TOLD_APART.matcher(text).matches()) {
            throw new IllegalArgumentException("a name does not end like the # and the digits that tell people of one"
                    + " name apart; choose another, as in alice or bob_2");
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
                && !isVariationSelector(codePoint)
                && !Character.isWhitespace(codePoint)
                && !Character.isSpaceChar(codePoint);
    }

    /** Of two glyphs of one character it picks one, and most often they are the same. */
    private static boolean isVariationSelector(int codePoint) {
        return codePoint >= 0xFE00 && codePoint <= 0xFE0F;
    }

    /** What is drawn on the character before it; at the start of a name that is a space of ours. */
    private static boolean isMark(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    @Override
    public String toString() {
        return text;
    }
}
