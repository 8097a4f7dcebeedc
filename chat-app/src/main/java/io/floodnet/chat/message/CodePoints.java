package io.floodnet.chat.message;

/** Tells characters that a person sees from those that steer a terminal or hide. */
public final class CodePoints {
    private CodePoints() {}

    /**
     * Whether a code point leaves a mark or a gap on the screen.
     *
     * <p>Unassigned ones count as visible: the emoji of next year are unassigned in the Unicode tables of an older JDK.
     */
    public static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> !isBlankByDefinition(codePoint);
        };
    }

    /** Whether each surrogate in the text has its partner, so that the text can be written as UTF-8 at all. */
    public static boolean areWellFormed(String text) {
        return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    /** Letters, marks and a pattern of no dots that fonts draw as nothing, the tags and reserves of plane 14, and what is no character. */
    private static boolean isBlankByDefinition(int codePoint) {
        return switch (codePoint) {
            case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180C, 0x180D, 0x180F, 0x2800, 0x3164, 0xFFA0 -> true;
            default ->
                (codePoint & 0xFFFE) == 0xFFFE
                        || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF)
                        || (codePoint >= 0xE0000 && codePoint <= 0xE0FFF)
                        || (codePoint >= 0x2065 && codePoint <= 0x206F);
        };
    }
}
