package io.floodnet.simulator.workload;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What was measured, in the order in which it is shown; the unit is last in each name. */
final class Figures {
    private final Map<String, Double> values = new LinkedHashMap<>();

    Figures put(String name, double value) {
        values.put(name, value);
        return this;
    }

    /** A count or bytes, which a double holds exactly up to nine million billions. */
    Figures putWhole(String name, long value) {
        return put(name, (double) value);
    }

    /** Nothing where there is nothing to divide by. */
    Figures putRatio(String name, double dividend, double divisor) {
        return divisor == 0 ? this : put(name, dividend / divisor);
    }

    Map<String, Double> toMap() {
        return Collections.unmodifiableMap(values);
    }
}
