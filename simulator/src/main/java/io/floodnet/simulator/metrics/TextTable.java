package io.floodnet.simulator.metrics;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows aligned below their headings, as wide as a terminal at most.
 *
 * <p>The first column is text and gives way, the others are numbers and don't.
 */
final class TextTable {
    private static final String GAP = "  ";

    /** Below this, a name is no name any more. */
    private static final int FIRST_WIDTH_MIN = 8;

    private final TerminalStyle style;
    private final List<List<String>> rows = new ArrayList<>();

    TextTable(TerminalStyle style, String... headings) {
        this.style = style;
        rows.add(List.of(headings));
    }

    /** As many cells as headings. */
    TextTable row(String first, String... others) {
        List<String> row = new ArrayList<>();
        row.add(style.printable(first));
        row.addAll(List.of(others));
        rows.add(row);
        return this;
    }

    boolean isEmpty() {
        return rows.size() == 1;
    }

    void appendTo(StringBuilder out) {
        int[] widths = widths();
        for (int index = 0; index < rows.size(); index++) {
            String line = line(rows.get(index), widths);
            out.append(index == 0 ? style.heading(line) : line).append('\n');
        }
    }

    private int[] widths() {
        int[] widths = new int[rows.get(0).size()];
        int others = 0;
        for (int column = 0; column < widths.length; column++) {
            int index = column;
            widths[column] =
                    rows.stream().mapToInt(row -> row.get(index).length()).max().orElse(0);
            others += column == 0 ? 0 : widths[column] + GAP.length();
        }
        widths[0] = Math.min(widths[0], Math.max(FIRST_WIDTH_MIN, TerminalStyle.WIDTH - others));
        return widths;
    }

    private String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        String first = style.cut(row.get(0), widths[0]);
        line.append(first).append(" ".repeat(widths[0] - first.length()));
        for (int column = 1; column < widths.length; column++) {
            String cell = row.get(column);
            line.append(GAP).append(" ".repeat(widths[column] - cell.length())).append(cell);
        }
        return line.toString();
    }
}
