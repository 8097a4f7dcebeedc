package io.floodnet.simulator.report;

import java.util.List;

/**
 * A drawing of numbers, the same in the page and in files.
 *
 * @param name what its files are called, made of {@code a-z}, {@code 0-9} and hyphens
 */
public record Plot(String name, String title, Axis x, Axis y, List<Series> series, List<Reference> references) {

    /** More would not be told apart by their colours. */
    public static final int SERIES_MAX = 8;

    public Plot {
        series = List.copyOf(series);
        references = List.copyOf(references);
        Checks.within("series of '" + title + "'", series.size(), 1, SERIES_MAX);
        if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("name of a plot must be of a-z, 0-9 and hyphens, got '" + name + "'");
        }
    }

    public Plot(String name, String title, Axis x, Axis y, Series... series) {
        this(name, title, x, y, List.of(series), List.of());
    }

    /** The same with a line to compare with. */
    public Plot with(Reference... added) {
        return new Plot(name, title, x, y, series, List.of(added));
    }

    /** A line across the plot at one value, such as a bound or a median. */
    public record Reference(String label, Direction direction, double value) {

        public Reference {
            Checks.finite("value of '" + label + "'", value);
        }
    }

    /** Which axis the value of a reference is on. */
    public enum Direction {
        /** A value on the x axis, thus an upright line. */
        UPRIGHT,

        /** A value on the y axis, thus a level line. */
        LEVEL
    }
}
