package io.floodnet.simulator.report;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * All that the page shows of a run.
 *
 * <p>Times count from the start of the run. Each change, flood and mark names nodes by their place in the sample.
 *
 * @param facts scenario, seed, version and the like, in the order to be shown
 * @param failures a sentence each for what did not hold
 * @param changes in the order of time
 * @param floods in the order of their start; those worth watching, not necessarily all
 */
public record Recording(
        String title,
        Verdict verdict,
        List<Fact> facts,
        List<String> failures,
        long durationMillis,
        NodeSample nodes,
        List<GraphChange> changes,
        List<FloodTrace> floods,
        List<FaultMark> marks,
        List<Plot> plots) {

    /** Ten years, so that microseconds stay whole numbers in the page, which has doubles alone. */
    private static final long DURATION_MILLIS_MAX = 315_576_000_000L;

    /** Each weighs as much in the page as all nodes together. */
    private static final int FLOODS_MAX = 100;

    /** Some ten megabytes of page. */
    public static final int CHANGES_MAX = 1_000_000;

    /** Else the line of time is a blot. */
    public static final int MARKS_MAX = 1_000;

    public Recording {
        facts = List.copyOf(facts);
        failures = List.copyOf(failures);
        changes = List.copyOf(changes);
        floods = List.copyOf(floods);
        marks = List.copyOf(marks);
        plots = List.copyOf(plots);
        Checks.within("duration in milliseconds", durationMillis, 1, DURATION_MILLIS_MAX);
        Checks.within("changes", changes.size(), 0, CHANGES_MAX);
        Checks.within("floods", floods.size(), 0, FLOODS_MAX);
        Checks.within("marks", marks.size(), 0, MARKS_MAX);
        checkChanges(changes, durationMillis, nodes.shown() - 1);
        for (FloodTrace flood : floods) {
            checkFlood(flood, durationMillis, nodes.shown() - 1);
        }
        for (FaultMark mark : marks) {
            Checks.within("begin of '" + mark.label() + "' in milliseconds", mark.fromMillis(), 0, durationMillis);
        }
        checkNames(plots);
    }

    private static void checkChanges(List<GraphChange> changes, long durationMillis, int nodeMax) {
        long before = 0;
        for (GraphChange change : changes) {
            Checks.within("time of a change in milliseconds", change.timeMillis(), before, durationMillis);
            Checks.within("node of a change", change.node(), 0, nodeMax);
            if (change.isOfLink()) {
                Checks.within("other end of a link", change.other(), 0, nodeMax);
            }
            before = change.timeMillis();
        }
    }

    private static void checkFlood(FloodTrace flood, long durationMillis, int nodeMax) {
        Checks.within("start of a flood in microseconds", flood.startMicros(), 0, 1_000 * durationMillis);
        Checks.within("origin of a flood", flood.origin(), FloodTrace.NOT_SHOWN, nodeMax);
        Set<Integer> reached = new HashSet<>();
        for (FloodTrace.Arrival arrival : flood.arrivals()) {
            Checks.within("node of an arrival", arrival.node(), 0, nodeMax);
            Checks.within("neighbour of an arrival", arrival.from(), FloodTrace.NOT_SHOWN, nodeMax);
            if (arrival.node() == flood.origin() || !reached.add(arrival.node())) {
                throw new IllegalArgumentException(
                        "a flood must reach each node once and not its origin, got node " + arrival.node() + " again");
            }
        }
    }

    private static void checkNames(List<Plot> plots) {
        Set<String> names = new HashSet<>();
        for (Plot plot : plots) {
            if (!names.add(plot.name())) {
                throw new IllegalArgumentException("names of plots must differ, got '" + plot.name() + "' twice");
            }
        }
    }
}
