package io.floodnet.simulator.metrics;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What real nodes did under a load.
 *
 * @param workload its name
 * @param peer the library whose nodes these were
 * @param version of this program
 * @param settings of the workload, and what it was run on
 * @param figures what was measured, by names that end with the unit, in the order in which they are shown
 */
public record WorkloadRun(
        String workload, String peer, String version, SortedMap<String, String> settings, Map<String, Double> figures) {
    public WorkloadRun {
        settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
        figures.forEach(Bounds::finite);
    }
}
