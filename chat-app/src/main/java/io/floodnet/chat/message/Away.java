package io.floodnet.chat.message;

/**
 * Why somebody who is here does not answer.
 *
 * @param reason at most {@value #CODE_POINTS_MAX} characters; empty for who is not away
 */
public record Away(String reason) {
    /** What a line of 80 columns bears beside a name. */
    public static final int CODE_POINTS_MAX = 60;

    private static final Away NOT = new Away("");

    /**
     * Checks what a person typed or a stranger sent.
     *
     * @throws IllegalArgumentException with a sentence for people if it is too long or not Unicode
     */
    public Away {
        int length = reason.codePointCount(0, reason.length());
        if (length > CODE_POINTS_MAX) {
            throw new IllegalArgumentException(
                    "why you are away has at most " + CODE_POINTS_MAX + " characters, this has " + length);
        }
        if (!CodePoints.areWellFormed(reason)) {
            throw new IllegalArgumentException("the text has half a character in it; type it again");
        }
    }

    /** Of one who is not. */
    public static Away not() {
        return NOT;
    }

    /** Whether it is so. */
    public boolean isSo() {
        return !reason.isEmpty();
    }
}
