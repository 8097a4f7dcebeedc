package io.floodnet.simulator.report;

import java.util.ArrayList;
import java.util.List;

/** Where the names of several series stand: in rows under the title, as many as it takes. */
record Legend(List<Entry> entries, int rows) {
    static final int SWATCH = 11;
    private static final int ROW_HEIGHT = 18;
    private static final int GAP_BEHIND_SWATCH = 5;
    private static final int GAP_BEHIND_NAME = 18;
    private static final int NAME_LETTERS_MAX = 48;

    record Entry(String name, int series, double x, int row) {

        double nameX() {
            return x + SWATCH + GAP_BEHIND_SWATCH;
        }
    }

    /** Empty for a single series, which the title has named already. */
    static Legend of(Plot plot) {
        List<Entry> entries = new ArrayList<>();
        double x = PlotFrame.MARGIN;
        int row = 0;
        for (int i = 0; i < plot.series().size() && plot.series().size() > 1; i++) {
            String name = Lettering.shortened(plot.series().get(i).name(), NAME_LETTERS_MAX);
            double width = SWATCH + GAP_BEHIND_SWATCH + Lettering.width(name);
            if (x > PlotFrame.MARGIN && x + width > PlotFrame.RIGHT) {
                x = PlotFrame.MARGIN;
                row++;
            }
            entries.add(new Entry(name, i, x, row));
            x += width + GAP_BEHIND_NAME;
        }
        return new Legend(List.copyOf(entries), entries.isEmpty() ? 0 : row + 1);
    }

    int height() {
        return rows * ROW_HEIGHT;
    }

    int rowY(Entry entry) {
        return PlotFrame.HEADING_HEIGHT + entry.row() * ROW_HEIGHT;
    }
}
