package io.floodnet.simulator.report;

import io.floodnet.simulator.report.Plot.Direction;
import io.floodnet.simulator.report.Plot.Reference;
import io.floodnet.simulator.report.Ticks.Tick;

/**
 * Draws one plot as an SVG document.
 *
 * <p>Colours are attributes and every part has a class as well: by itself the drawing is a light one, and the page's
 * style sheet, which outranks attributes, turns the same drawing dark.
 */
final class SvgPlot {
    static final int Y_TICKS_MAX = 6;
    private static final int X_TICKS_MAX = 9;
    private static final int TITLE_LETTERS_MAX = 72;
    private static final String PAPER = "#ffffff";
    private static final String INK = "#1f2933";
    private static final String FADED_INK = "#5b6770";
    private static final String RULE = "#dde2e7";

    private final SvgDocument svg = new SvgDocument();
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
        String viewBox = "0 0 " + PlotFrame.WIDTH + " " + PlotFrame.HEIGHT;
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                "plot",
                "viewBox",
                viewBox,
                "width",
                PlotFrame.WIDTH,
                "height",
                PlotFrame.HEIGHT,
                "role",
                "img",
                "font-family",
                "sans-serif", // alone, since JSVG knows no list of fonts
                "font-size",
                Lettering.FONT_SIZE);
        drawTitle();
        drawYAxis();
        drawXAxis();
        new SvgSeries(svg, frame).draw(plot.series());
        plot.references().forEach(this::drawReference);
        drawLegend(Legend.of(plot));
        return svg.close("svg").toString();
    }

    private void drawTitle() {
        String title = Lettering.shortened(plot.title(), TITLE_LETTERS_MAX);
        svg.text("title", title);
        svg.empty("rect", "class", "paper", "width", PlotFrame.WIDTH, "height", PlotFrame.HEIGHT, "fill", PAPER);
        svg.text(
                "text",
                title,
                "class",
                "ink",
                "x",
                PlotFrame.MARGIN,
                "y",
                PlotFrame.TITLE_BASE,
                "font-size",
                Lettering.TITLE_SIZE,
                "font-weight",
                600,
                "fill",
                INK);
    }

    private void drawYAxis() {
        write(PlotFrame.MARGIN, frame.top() - 18, "start", plot.y().title());
        for (Tick tick : Ticks.of(frame.y(), Y_TICKS_MAX)) {
            double y = frame.y().pixel(tick.value());
            rule("rule", levelPath(y), RULE);
            write(PlotFrame.LEFT - 8, y + 4, "end", tick.label());
        }
    }

    /** Labels that would run into the one before are left out. */
    private void drawXAxis() {
        rule("axis", levelPath(PlotFrame.BOTTOM), FADED_INK);
        double free = Double.NEGATIVE_INFINITY;
        for (Tick tick : Ticks.of(frame.x(), X_TICKS_MAX)) {
            double x = frame.x().pixel(tick.value());
            double half = Lettering.width(tick.label()) / 2;
            if (x - half > free) {
                rule("axis", "M" + SvgDocument.length(x) + " " + PlotFrame.BOTTOM + "v5", FADED_INK);
                write(x, PlotFrame.BOTTOM + 19, "middle", tick.label());
                free = x + half + 6;
            }
        }
        write(PlotFrame.RIGHT, PlotFrame.HEIGHT - 10, "end", plot.x().title());
    }

    private void drawReference(Reference reference) {
        if (reference.direction() == Direction.UPRIGHT && frame.x().holds(reference.value())) {
            drawUpright(frame.x().pixel(reference.value()), reference.label());
        } else if (reference.direction() == Direction.LEVEL && frame.y().holds(reference.value())) {
            double y = frame.y().pixel(reference.value());
            dash(levelPath(y));
            write(PlotFrame.RIGHT, y - 6, "end", reference.label());
        }
    }

    /** The label stands right of the line where there is room. */
    private void drawUpright(double x, String label) {
        dash("M" + SvgDocument.length(x) + " " + frame.top() + "V" + PlotFrame.BOTTOM);
        boolean fits = x + 6 + Lettering.width(label) <= PlotFrame.RIGHT;
        write(fits ? x + 6 : x - 6, frame.top() + 10, fits ? "start" : "end", label);
    }

    private void drawLegend(Legend legend) {
        for (Legend.Entry entry : legend.entries()) {
            int y = legend.rowY(entry);
            svg.empty(
                    "rect",
                    "class",
                    "fill" + entry.series(),
                    "x",
                    entry.x(),
                    "y",
                    y,
                    "width",
                    Legend.SWATCH,
                    "height",
                    Legend.SWATCH,
                    "rx",
                    2,
                    "fill",
                    SvgSeries.colour(entry.series()));
            write(entry.nameX(), y + 10, "start", entry.name());
        }
    }

    private static String levelPath(double y) {
        return "M" + PlotFrame.LEFT + " " + SvgDocument.length(y) + "H" + PlotFrame.RIGHT;
    }

    private void rule(String kind, String path, String colour) {
        svg.empty("path", "class", kind, "d", path, "stroke", colour, "fill", "none");
    }

    private void dash(String path) {
        svg.empty("path", "class", "axis", "d", path, "stroke", FADED_INK, "fill", "none", "stroke-dasharray", "5 4");
    }

    private void write(double x, double y, String anchor, String text) {
        svg.text("text", text, "class", "faded", "x", x, "y", y, "text-anchor", anchor, "fill", FADED_INK);
    }
}
