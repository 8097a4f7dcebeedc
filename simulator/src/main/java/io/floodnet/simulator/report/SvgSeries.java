package io.floodnet.simulator.report;

import io.floodnet.simulator.report.Series.Point;
import io.floodnet.simulator.report.Series.Shape;
import java.util.List;

/**
 * Draws the values of a plot. Points that have no place on an axis, such as 0 on one by powers of ten, are left out.
 */
final class SvgSeries {
    private static final double BAR_SHARE = 0.82;

    /** Narrower bars would vanish. */
    private static final double BAR_PIXELS_MIN = 0.75;

    /**
     * After Okabe and Ito, "Color Universal Design" (2008), which the colour-blind tell apart too; the faintest last.
     */
    private static final List<String> COLOURS =
            List.of("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#6b7280", "#c9b400");

    private final SvgDocument svg;
    private final PlotFrame frame;

    SvgSeries(SvgDocument svg, PlotFrame frame) {
        this.svg = svg;
        this.frame = frame;
    }

    static String colour(int series) {
        return COLOURS.get(series);
    }

    void draw(List<Series> all) {
        int barSeries = (int)
                all.stream().filter(series -> series.shape() == Shape.BARS).count();
        int place = 0;
        for (int i = 0; i < all.size(); i++) {
            Series series = all.get(i);
            List<Point> points =
                    series.points().stream().filter(this::hasAPlace).toList();
            switch (series.shape()) {
                case BARS -> drawBars(points, i, place++, barSeries);
                case LINE -> drawLine(points, i, "L%s %s");
                case STEPS -> drawLine(points, i, "H%sV%s");
                case DOTS -> drawDots(points, i);
            }
        }
    }

    private boolean hasAPlace(Point point) {
        return frame.x().holds(point.x()) && frame.y().holds(point.y());
    }

    private void drawBars(List<Point> points, int series, int place, int ofSeries) {
        double bottom = frame.y()
                .pixel(Math.max(
                        frame.y().isLog() ? frame.y().least() : 0, frame.y().least()));
        for (Point point : points) {
            double left = frame.x().pixel(Math.max(frame.x().least(), point.x() - frame.barStep() / 2));
            double right = frame.x().pixel(Math.min(frame.x().most(), point.x() + frame.barStep() / 2));
            double width = (right - left) * BAR_SHARE / ofSeries;
            double top = frame.y().pixel(point.y());
            svg.empty(
                    "rect",
                    "class",
                    "fill" + series,
                    "x",
                    left + (right - left) * (1 - BAR_SHARE) / 2 + place * width,
                    "y",
                    Math.min(top, bottom),
                    "width",
                    Math.max(BAR_PIXELS_MIN, width),
                    "height",
                    Math.abs(bottom - top),
                    "fill",
                    colour(series));
        }
    }

    private void drawLine(List<Point> points, int series, String segment) {
        StringBuilder path = new StringBuilder();
        for (Point point : points) {
            String x = SvgDocument.length(frame.x().pixel(point.x()));
            String y = SvgDocument.length(frame.y().pixel(point.y()));
            path.append(path.length() == 0 ? "M" + x + " " + y : segment.formatted(x, y));
        }
        if (path.length() > 0) {
            svg.empty(
                    "path",
                    "class",
                    "stroke" + series,
                    "d",
                    path,
                    "stroke",
                    colour(series),
                    "stroke-width",
                    2,
                    "stroke-linejoin",
                    "round",
                    "fill",
                    "none");
        }
    }

    private void drawDots(List<Point> points, int series) {
        for (Point point : points) {
            svg.empty(
                    "circle",
                    "class",
                    "fill" + series,
                    "cx",
                    frame.x().pixel(point.x()),
                    "cy",
                    frame.y().pixel(point.y()),
                    "r",
                    3,
                    "fill",
                    colour(series),
                    "fill-opacity",
                    "0.7");
        }
    }
}
