package io.floodnet.simulator.report;

/** How wide text will be, guessed, since whoever shows the drawing chooses the font. */
final class Lettering {
    static final int FONT_SIZE = 12;
    static final int TITLE_SIZE = 15;

    /** Letters of a sans serif are about half as wide as they are high; a little more to be safe. */
    private static final double WIDTH_BY_HEIGHT = 0.56;

    private Lettering() {}

    static double width(String text) {
        return text.length() * FONT_SIZE * WIDTH_BY_HEIGHT;
    }

    static String shortened(String text, int lettersMax) {
        return text.length() <= lettersMax ? text : text.substring(0, lettersMax - 1) + "…";
    }
}
