package io.floodnet.simulator.report;

import io.floodnet.simulator.report.Plot.Direction;
import io.floodnet.simulator.report.Plot.Reference;
import io.floodnet.simulator.report.Series.Shape;
import io.floodnet.simulator.report.Ticks.Tick;
import java.util.List;
import java.util.Locale;

/**
 * Draws one plot as an SVG document.
 *
 * <p>Colours are attributes and every part has a class as well: by itself the drawing is a light one, and the page's style
 * sheet, which outranks attributes, turns the same drawing dark.
 */
final class SvgPlot {
    static final int Y_TICKS_MAX = 6;
    private static final int X_TICKS_MAX = 9;
    private static final String INK = "#1f2933";
    private static final String FADED_INK = "#5b6770";
    private static final String RULE = "#dde2e7";
    private static final double BAR_SHARE = 0.82;
    private static final int TITLE_LETTERS_MAX = 72;

    /** Okabe and Ito's palette, told apart by the colour-blind as well ("Color Universal Design", 2008), yellow last. */
    private static final List<String> COLOURS =
            List.of("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#6b7280", "#c9b400");

    private final StringBuilder svg = new StringBuilder(8_192);
    private final Plot plot;
    private final PlotFrame frame;

    private SvgPlot(Plot plot) {
        this.plot = plot;
        this.frame = PlotFrame.of(plot);
    }

    static String draw(Plot plot) {
        return new SvgPlot(plot).draw();
    }

    private String draw() {
        String title = Markup.escaped(Lettering.shortened(plot.title(), TITLE_LETTERS_MAX));
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"plot\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\""
                        + " role=\"img\" font-family=\"sans-serif\" font-size=\"%d\">",
                PlotFrame.WIDTH, PlotFrame.HEIGHT, PlotFrame.WIDTH, PlotFrame.HEIGHT, Lettering.FONT_SIZE);
        add("<title>%s</title>", title);
        add("<rect class=\"paper\" width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>", PlotFrame.WIDTH, PlotFrame.HEIGHT);
        add(
                "<text class=\"ink\" x=\"16\" y=\"26\" font-size=\"15\" font-weight=\"600\" fill=\"%s\">%s</text>",
                INK, title);
        drawYAxis();
        drawXAxis();
        drawSeries();
        plot.references().forEach(this::drawReference);
        drawLegend(Legend.of(plot));
        return svg.append("</svg>\n").toString();
    }

    private void drawYAxis() {
        text(PlotFrame.MARGIN, frame.top() - 18, "start", plot.y().title());
        for (Tick tick : Ticks.of(frame.y(), Y_TICKS_MAX)) {
            double y = frame.y().pixel(tick.value());
            add(
                    "<path class=\"rule\" d=\"M%d %sH%d\" stroke=\"%s\" fill=\"none\"/>",
                    PlotFrame.LEFT, number(y), PlotFrame.RIGHT, RULE);
            text(PlotFrame.LEFT - 8, y + 4, "end", tick.label());
        }
    }

    /** Labels that would run into the one before are left out. */
    private void drawXAxis() {
        double free = Double.NEGATIVE_INFINITY;
        add(
                "<path class=\"axis\" d=\"M%d %dH%d\" stroke=\"%s\" fill=\"none\"/>",
                PlotFrame.LEFT, PlotFrame.BOTTOM, PlotFrame.RIGHT, FADED_INK);
        for (Tick tick : Ticks.of(frame.x(), X_TICKS_MAX)) {
            double x = frame.x().pixel(tick.value());
            double half = Lettering.width(tick.label()) / 2;
            if (x - half > free) {
                add(
                        "<path class=\"axis\" d=\"M%s %dv5\" stroke=\"%s\" fill=\"none\"/>",
                        number(x), PlotFrame.BOTTOM, FADED_INK);
                text(x, PlotFrame.BOTTOM + 19, "middle", tick.label());
                free = x + half + 6;
            }
        }
        text(PlotFrame.RIGHT, PlotFrame.HEIGHT - 10, "end", plot.x().title());
    }

    private void drawSeries() {
        long barSeries = plot.series().stream()
                .filter(series -> series.shape() == Shape.BARS)
                .count();
        int bars = 0;
        for (int i = 0; i < plot.series().size(); i++) {
            Series series = plot.series().get(i);
            switch (series.shape()) {
                case BARS -> drawBars(series, i, bars++, (int) barSeries);
                case LINE, STEPS -> drawLine(series, i);
                case DOTS -> drawDots(series, i);
            }
        }
    }

    private void drawBars(Series series, int index, int place, int ofBars) {
        for (Series.Point point : series.points()) {
            if (!frame.x().holds(point.x()) || !frame.y().holds(point.y())) {
                continue; // 0 on an axis by powers of ten
            }
            double left = frame.x().pixel(Math.max(frame.x().least(), point.x() - frame.barStep() / 2));
            double right = frame.x().pixel(Math.min(frame.x().most(), point.x() + frame.barStep() / 2));
            double width = (right - left) * BAR_SHARE / ofBars;
            double top = frame.y().pixel(point.y());
            double bottom = frame.y()
                    .pixel(
                            frame.y().isLog()
                                    ? frame.y().least()
                                    : Math.max(0, frame.y().least()));
            add(
                    "<rect class=\"fill%d\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"/>",
                    index,
                    number(left + (right - left) * (1 - BAR_SHARE) / 2 + place * width),
                    number(top),
                    number(Math.max(0.75, width)),
                    number(Math.max(0, bottom - top)),
                    COLOURS.get(index));
        }
    }

    private void drawLine(Series series, int index) {
        StringBuilder path = new StringBuilder();
        for (Series.Point point : series.points()) {
            if (frame.x().holds(point.x()) && frame.y().holds(point.y())) {
                String x = number(frame.x().pixel(point.x()));
                String y = number(frame.y().pixel(point.y()));
                if (path.length() == 0) {
                    path.append('M').append(x).append(' ').append(y);
                } else if (series.shape() == Shape.STEPS) {
                    path.append('H').append(x).append('V').append(y);
                } else {
                    path.append('L').append(x).append(' ').append(y);
                }
            }
        }
        add(
                "<path class=\"stroke%d\" d=\"%s\" stroke=\"%s\" fill=\"none\" stroke-width=\"2\" stroke-linejoin=\"round\"/>",
                index, path.length() == 0 ? "M0 0" : path, COLOURS.get(index));
    }

    private void drawDots(Series series, int index) {
        for (Series.Point point : series.points()) {
            if (frame.x().holds(point.x()) && frame.y().holds(point.y())) {
                add(
                        "<circle class=\"fill%d\" cx=\"%s\" cy=\"%s\" r=\"3\" fill=\"%s\" fill-opacity=\"0.7\"/>",
                        index,
                        number(frame.x().pixel(point.x())),
                        number(frame.y().pixel(point.y())),
                        COLOURS.get(index));
            }
        }
    }

    private void drawReference(Reference reference) {
        boolean upright = reference.direction() == Direction.UPRIGHT;
        PlotScale scale = upright ? frame.x() : frame.y();
        if (!scale.holds(reference.value())) {
            return;
        }
        double place = scale.pixel(reference.value());
        String path = upright
                ? "M" + number(place) + " " + frame.top() + "V" + PlotFrame.BOTTOM
                : "M" + PlotFrame.LEFT + " " + number(place) + "H" + PlotFrame.RIGHT;
        add("<path class=\"axis\" d=\"%s\" stroke=\"%s\" fill=\"none\" stroke-dasharray=\"5 4\"/>", path, FADED_INK);
        if (upright) {
            boolean leftOfLine = place + 6 + Lettering.width(reference.label()) > PlotFrame.RIGHT;
            text(leftOfLine ? place - 6 : place + 6, frame.top() + 10, leftOfLine ? "end" : "start", reference.label());
        } else {
            text(PlotFrame.RIGHT, place - 6, "end", reference.label());
        }
    }

    private void drawLegend(Legend legend) {
        for (Legend.Entry entry : legend.entries()) {
            int y = legend.rowY(entry);
            add(
                    "<rect class=\"fill%d\" x=\"%s\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"2\" fill=\"%s\"/>",
                    entry.series(), number(entry.x()), y, Legend.SWATCH, Legend.SWATCH, COLOURS.get(entry.series()));
            text(entry.nameX(), y + 10, "start", entry.name());
        }
    }

    private void text(double x, double y, String anchor, String text) {
        add(
                "<text class=\"faded\" x=\"%s\" y=\"%s\" text-anchor=\"%s\" fill=\"%s\">%s</text>",
                number(x), number(y), anchor, FADED_INK, Markup.escaped(text));
    }

    /** A tenth of a pixel is all that can be seen. */
    private static String number(double pixels) {
        String number = String.format(Locale.ROOT, "%.1f", pixels);
        return number.endsWith(".0") ? number.substring(0, number.length() - 2) : number;
    }

    private void add(String format, Object... arguments) {
        svg.append(String.format(Locale.ROOT, format, arguments)).append('\n');
    }
}
