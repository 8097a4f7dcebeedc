package io.floodnet.simulator.metrics;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What makes two runs the same run: whoever repeats this must get the same result.
 *
 * @param scenario its name
 * @param scenarioHash of all that is in it but the seed, as names stay when files are edited
 * @param version of the program
 * @param seed of all draws
 * @param nodes how many the scenario has in the end, without churn
 * @param parameters what was set differently from the scenario's file, by name
 */
public record RunIdentity(
        String scenario,
        long scenarioHash,
        String version,
        long seed,
        int nodes,
        SortedMap<String, String> parameters) {

    public RunIdentity {
        Bounds.atLeast("nodes", nodes, 0);
        // By way of Map, as a sorted map would bring its own order along.
        Map<String, String> unordered = parameters;
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(unordered));
    }
}
