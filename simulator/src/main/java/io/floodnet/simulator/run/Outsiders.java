package io.floodnet.simulator.run;

import io.floodnet.simulator.graph.Components;
import io.floodnet.simulator.graph.Graph;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Counts the nodes that run and are outside the largest piece of the network, and for how long.
 *
 * <p>Some always are where nodes come all the time: those that are on their way in. They are not lost to the network, as they
 * have never been part of it, so they don't count among those who are; but for how long they take does count.
 *
 * @param <N> nodes, each equal to itself alone
 */
final class Outsiders<N> {
    private final Stage<N> stage;
    private final long fromMillis;
    private Set<N> members = new HashSet<>(); // those that run and have had a link
    private Map<N, Long> sinceMillis = new HashMap<>(); // at most as many as there are nodes
    private double shareMax;
    private long longestMillis;

    /** @param fromMillis what was before is forgiven */
    Outsiders(Stage<N> stage, long fromMillis) {
        this.stage = stage;
        this.fromMillis = fromMillis;
    }

    /** Looks at the network, now: at the links of the running nodes, in their order. */
    void look(Graph graph, Components components) {
        long now = TimeUnit.NANOSECONDS.toMillis(stage.nowNanos());
        Set<N> membersBefore = members;
        Map<N, Long> before = sinceMillis;
        members = new HashSet<>();
        sinceMillis = new HashMap<>();
        int largest = components.largestComponent();
        int lost = 0;
        int place = 0;
        for (N node : stage.alive()) {
            boolean isMember = graph.degree(place) > 0 || membersBefore.contains(node);
            if (isMember) {
                members.add(node);
            }
            if (components.componentOf(place++) != largest) {
                lost += isMember ? 1 : 0;
                sinceMillis.put(node, before.getOrDefault(node, now));
            }
        }
        if (now >= fromMillis) {
            shareMax = Math.max(shareMax, (double) lost / Math.max(1, place));
            sinceMillis.values().forEach(since -> note(now - Math.max(since, fromMillis)));
        }
    }

    private void note(long millis) {
        longestMillis = Math.max(longestMillis, millis);
    }

    /** The most at one moment, of all running nodes: those that had had a link before. */
    double shareMax() {
        return shareMax;
    }

    /** The longest time for any running node, newcomers too, to within what is between two looks. */
    long longestMillis() {
        return longestMillis;
    }
}
