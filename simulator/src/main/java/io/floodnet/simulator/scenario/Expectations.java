package io.floodnet.simulator.scenario;

import io.floodnet.simulator.network.Bounds;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What must hold when a simulation has ended.
 *
 * @param settle how long the network is left in peace after {@link Scenario#duration()}, before it is looked at
 * @param bounds what is expected, and nothing of what is not there, in the order of {@link Measure}
 */
public record Expectations(Duration settle, Map<Measure, Double> bounds) {
    public static final Expectations NONE = new Expectations(Duration.ZERO, Map.of());

    public Expectations {
        Bounds.requireTime("settle", settle);
        bounds.forEach(Measure::requireBound);
        Map<Measure, Double> ordered = new EnumMap<>(Measure.class);
        ordered.putAll(bounds);
        bounds = Collections.unmodifiableMap(ordered);
    }
}
