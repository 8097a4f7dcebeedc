package io.floodnet.simulator.metrics;

/** Words beside a label, broken where the terminal ends; the next lines begin below the first word. */
final class LabelledText {
    private static final int LABEL_WIDTH = 10;

    private final StringBuilder out;
    private int column = LABEL_WIDTH;

    private LabelledText(StringBuilder out) {
        this.out = out;
    }

    /** The label is no longer than nine letters. */
    static void append(StringBuilder out, TerminalStyle style, String label, String text) {
        LabelledText paragraph = new LabelledText(out);
        out.append(style.heading(label)).append(" ".repeat(LABEL_WIDTH - label.length()));
        for (String word : style.printable(text).split(" +", -1)) {
            paragraph.append(word);
        }
        out.append('\n');
    }

    private void append(String word) {
        int space = column == LABEL_WIDTH ? 0 : 1;
        if (space == 1 && column + 1 + word.length() > TerminalStyle.WIDTH) {
            breakLine();
            space = 0;
        }
        out.append(" ".repeat(space));
        column += space;
        String rest = word;
        while (column + rest.length() > TerminalStyle.WIDTH) {
            out.append(rest, 0, TerminalStyle.WIDTH - column);
            rest = rest.substring(TerminalStyle.WIDTH - column);
            breakLine();
        }
        out.append(rest);
        column += rest.length();
    }

    private void breakLine() {
        out.append('\n').append(" ".repeat(LABEL_WIDTH));
        column = LABEL_WIDTH;
    }
}
