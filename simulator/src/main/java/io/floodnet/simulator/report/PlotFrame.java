package io.floodnet.simulator.report;

import io.floodnet.simulator.report.Series.Point;
import io.floodnet.simulator.report.Series.Shape;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** What a plot measures on paper: its scales, and the space that each bar has. */
record PlotFrame(PlotScale x, PlotScale y, int top, double barStep) {
    static final int WIDTH = 640;
    static final int HEIGHT = 360;
    static final int LEFT = 58;
    static final int RIGHT = 616;
    static final int MARGIN = 16;
    static final int TITLE_BASE = 26;
    static final int HEADING_HEIGHT = 40;
    private static final int ROOM_FOR_Y_TITLE = 28;
    static final int BOTTOM = 312;

    static PlotFrame of(Plot plot) {
        double barStep = barStep(plot);
        double half = barStep / 2;
        int top = HEADING_HEIGHT + Legend.of(plot).height() + ROOM_FOR_Y_TITLE;
        PlotScale x = scale(xValues(plot), plot.x().scale(), LEFT, RIGHT, half, false);
        PlotScale y = scale(yValues(plot), plot.y().scale(), BOTTOM, top, 0, true);
        return new PlotFrame(x, y, top, barStep);
    }

    /** How far apart the closest bars are, in units of x; 0 where there are none. */
    private static double barStep(Plot plot) {
        double[] places = plot.series().stream()
                .filter(series -> series.shape() == Shape.BARS)
                .flatMap(series -> series.points().stream())
                .mapToDouble(Point::x)
                .sorted()
                .distinct()
                .toArray();
        double closest = places.length == 0 ? 0 : Double.POSITIVE_INFINITY;
        for (int i = 1; i < places.length; i++) {
            closest = Math.min(closest, places[i] - places[i - 1]);
        }
        return Double.isInfinite(closest) ? 1 : closest;
    }

    private static double[] xValues(Plot plot) {
        return values(plot, Plot.Direction.UPRIGHT, points(plot).mapToDouble(Point::x));
    }

    private static double[] yValues(Plot plot) {
        return values(plot, Plot.Direction.LEVEL, points(plot).mapToDouble(Point::y));
    }

    private static double[] values(Plot plot, Plot.Direction direction, DoubleStream ofPoints) {
        DoubleStream ofReferences = plot.references().stream()
                .filter(reference -> reference.direction() == direction)
                .mapToDouble(Plot.Reference::value);
        return DoubleStream.concat(ofPoints, ofReferences).toArray();
    }

    private static Stream<Point> points(Plot plot) {
        return plot.series().stream().flatMap(series -> series.points().stream());
    }

    private static PlotScale scale(
            double[] values, Axis.Scale scale, double fromPixel, double toPixel, double margin, boolean upright) {
        boolean log = scale == Axis.Scale.LOG;
        double least =
                DoubleStream.of(values).filter(value -> !log || value > 0).min().orElse(1);
        double most =
                DoubleStream.of(values).filter(value -> !log || value > 0).max().orElse(10);
        if (log) {
            return logScale(least, most, fromPixel, toPixel, upright);
        }
        return linearScale(least - margin, most + margin, fromPixel, toPixel, upright);
    }

    /**
     * Rounding must leave no value outside. An upright axis ends at ticks, and a level one at its values, but for a
     * single value, which has room around it.
     */
    private static PlotScale logScale(double least, double most, double fromPixel, double toPixel, boolean upright) {
        boolean rounded = upright || least == most;
        double low = rounded ? StrictMath.pow(10, Math.floor(StrictMath.log10(least))) : least;
        double high = rounded ? StrictMath.pow(10, Math.ceil(StrictMath.log10(most))) : most;
        return new PlotScale(
                Math.min(low, least), high > low ? Math.max(high, most) : low * 10, Axis.Scale.LOG, fromPixel, toPixel);
    }

    /**
     * Heights are compared by eye, so they start at 0, unless what there is to see would be lost in the upper third.
     */
    private static PlotScale linearScale(double least, double most, double fromPixel, double toPixel, boolean upright) {
        double low = upright && least > 0 && least < most * 0.66 ? 0 : least;
        double high = most > low ? most : low + Math.max(1, Math.abs(low) * 0.1);
        if (upright) {
            double step = Ticks.step(high - low, SvgPlot.Y_TICKS_MAX);
            low = Math.min(low, Math.floor(low / step + 1e-9) * step);
            high = Math.max(high, Math.ceil(high / step - 1e-9) * step);
        }
        return new PlotScale(low, high, Axis.Scale.LINEAR, fromPixel, toPixel);
    }
}
