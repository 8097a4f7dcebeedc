package io.floodnet.simulator.report;

import java.util.List;

/**
 * Values of one kind in a plot.
 *
 * @param name what the legend calls it; the legend is left out where there is only one series
 * @param points in the order of x
 */
public record Series(String name, Shape shape, List<Point> points) {

    /** How the points are drawn. */
    public enum Shape {
        LINE,

        /** A line that keeps its value until the next point. */
        STEPS,

        /** From the bottom up to each point; bars of several series stand beside each other. */
        BARS,
        DOTS
    }

    /** More than ten for each pixel of a plot's width. */
    public static final int POINTS_MAX = 10_000;

    public Series {
        points = List.copyOf(points);
        Checks.within("points of '" + name + "'", points.size(), 0, POINTS_MAX);
        double before = Double.NEGATIVE_INFINITY;
        for (Point point : points) {
            if (point.x() < before) {
                throw new IllegalArgumentException(
                        "points of '" + name + "' must be in the order of x, got " + point.x() + " after " + before);
            }
            before = point.x();
        }
    }

    /** A value at a place. */
    public record Point(double x, double y) {

        public Point {
            Checks.finite("x", x);
            Checks.finite("y", y);
        }
    }
}
