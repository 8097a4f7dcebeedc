package io.floodnet.simulator.metrics;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * A run in a handful of numbers, small enough to be kept for each of thousands of runs.
 *
 * <p>Rounded as files have them, so that it makes no difference whether a run was just computed or read from a file.
 *
 * @param values one for each figure, all finite
 */
public record KeyFigures(Map<Figure, Double> values) {

    public KeyFigures {
        EnumMap<Figure, Double> copy = new EnumMap<>(Figure.class);
        for (Figure figure : Figure.values()) {
            Double value = values.get(figure);
            if (value == null) {
                throw new IllegalArgumentException("a value for " + figure.fieldName() + " is missing");
            }
            Bounds.finite(figure.fieldName(), value);
            copy.put(figure, Digits.rounded(value));
        }
        values = Collections.unmodifiableMap(copy);
    }

    public static KeyFigures of(RunResult result) {
        EnumMap<Figure, Double> values = new EnumMap<>(Figure.class);
        for (Figure figure : Figure.values()) {
            values.put(figure, figure.of(result));
        }
        return new KeyFigures(values);
    }

    public double value(Figure figure) {
        return Objects.requireNonNull(values.get(figure), "the constructor has seen to it");
    }
}
