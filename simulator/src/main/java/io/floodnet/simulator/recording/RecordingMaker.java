package io.floodnet.simulator.recording;

import io.floodnet.simulator.engine.Broadcast;
import io.floodnet.simulator.metrics.RunResult;
import io.floodnet.simulator.report.Fact;
import io.floodnet.simulator.report.FloodTrace;
import io.floodnet.simulator.report.GraphChange;
import io.floodnet.simulator.report.NodeSample;
import io.floodnet.simulator.report.Recording;
import io.floodnet.simulator.report.Verdict;
import io.floodnet.simulator.scenario.Scenario;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Makes a recording of what was seen: in the order of time, with each link once, and with as many nodes as a page can show. */
final class RecordingMaker {
    /** On a screen, more are a blot. */
    private static final int SHOWN_MAX = 3_000;

    private static final int FLOODS_SHOWN = 20;

    private final Scenario scenario;
    private final RunResult result;
    private final int nodes;
    private final List<Change> changes;
    private final List<Spread> floods;
    private final Map<Integer, Integer> places = new HashMap<>();

    RecordingMaker(Scenario scenario, RunResult result, int nodes, List<Change> changes, List<Spread> floods) {
        this.scenario = scenario;
        this.result = result;
        this.nodes = nodes;
        this.changes = changes.stream()
                .sorted(Comparator.comparingLong(Change::atNanos))
                .toList();
        this.floods = floods;
    }

    Recording make() {
        List<Integer> shown = shown();
        for (int place = 0; place < shown.size(); place++) {
            places.put(shown.get(place), place);
        }
        long durationMillis = Math.max(1, result.totals().virtualMillis());
        return new Recording(
                scenario.name(),
                Verdict.valueOf(result.verdict().name()),
                facts(),
                result.failures(),
                durationMillis,
                new NodeSample(shown, Math.max(nodes, shown.size())),
                graphChanges(durationMillis),
                floodTraces(durationMillis),
                FaultMarks.of(scenario, durationMillis),
                ResultPlots.of(result));
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("about", scenario.about()));
        facts.add(new Fact("seed", Long.toString(result.identity().seed())));
        facts.add(new Fact("nodes", nodes + ", " + result.totals().alive() + " alive at the end"));
        facts.add(new Fact("messages", Long.toString(result.reach().messages())));
        facts.add(new Fact(
                "virtual time",
                String.format(Locale.ROOT, "%.1f s", result.totals().virtualMillis() / 1e3)));
        facts.add(new Fact(
                "events", String.format(Locale.ROOT, "%,d", result.totals().events())));
        facts.add(new Fact("event log", Long.toHexString(result.totals().eventLogHash())));
        facts.add(new Fact("version", result.identity().version()));
        result.identity().parameters().forEach((name, value) -> facts.add(new Fact(name, value)));
        return facts;
    }

    /** All nodes, or, where there are many, those that are next to the first of them by the links that there ever were. */
    private List<Integer> shown() {
        int watched = Math.min(nodes, RunRecorder.WATCHED_MAX);
        if (watched <= SHOWN_MAX) {
            List<Integer> all = new ArrayList<>();
            for (int node = 0; node < Math.max(1, watched); node++) {
                all.add(node);
            }
            return all;
        }
        LinkLedger links = new LinkLedger();
        for (Change change : changes) {
            if (change.kind() == Change.Kind.LINK_UP) {
                links.add(change.node(), change.other());
            } else if (change.kind() == Change.Kind.LINK_DOWN) {
                links.remove(change.node(), change.other());
            }
        }
        return around(links, watched);
    }

    private static List<Integer> around(LinkLedger links, int watched) {
        Set<Integer> seen = new LinkedHashSet<>();
        for (int start = 0; start < watched && seen.size() < SHOWN_MAX; start++) {
            Deque<Integer> next = new ArrayDeque<>(List.of(start));
            while (!next.isEmpty() && seen.size() < SHOWN_MAX) {
                int node = next.remove();
                if (seen.add(node)) {
                    links.of(node).stream().sorted().forEach(next::add);
                }
            }
        }
        return seen.stream().sorted().toList();
    }

    private List<GraphChange> graphChanges(long durationMillis) {
        List<GraphChange> made = new ArrayList<>();
        LinkLedger links = new LinkLedger();
        for (Change change : changes) {
            long at = Math.min(durationMillis, TimeUnit.NANOSECONDS.toMillis(change.atNanos()));
            Integer node = places.get(change.node());
            if (node != null && !isHealedLater(change, durationMillis)) {
                make(change, at, node, links, made);
            }
        }
        return made.size() <= Recording.CHANGES_MAX ? made : made.subList(0, Recording.CHANGES_MAX);
    }

    /** That a cut will be over is written down when it begins; the run may end before. */
    private static boolean isHealedLater(Change change, long durationMillis) {
        return change.kind() == Change.Kind.SIDE && TimeUnit.NANOSECONDS.toMillis(change.atNanos()) > durationMillis;
    }

    private void make(Change change, long at, int node, LinkLedger links, List<GraphChange> made) {
        switch (change.kind()) {
            case JOINED -> made.add(GraphChange.joined(at, node));
            case SIDE -> made.add(GraphChange.sideTaken(at, node, change.other()));
            case LEFT, CRASHED -> {
                made.add(
                        change.kind() == Change.Kind.LEFT ? GraphChange.left(at, node) : GraphChange.crashed(at, node));
                links.removeAll(node).stream()
                        .sorted()
                        .forEach(other -> made.add(GraphChange.linkRemoved(at, node, other)));
            }
            case LINK_UP, LINK_DOWN -> {
                Integer other = places.get(change.other());
                if (other != null && !other.equals(node)) {
                    makeLink(change.kind(), at, node, other, links, made);
                }
            }
        }
    }

    private static void makeLink(
            Change.Kind kind, long at, int node, int other, LinkLedger links, List<GraphChange> made) {
        if (kind == Change.Kind.LINK_UP) {
            if (links.add(node, other)) {
                made.add(GraphChange.linkAdded(at, node, other));
            }
        } else if (links.remove(node, other)) {
            made.add(GraphChange.linkRemoved(at, node, other));
        }
    }

    /** Some of the messages, spread evenly over the run. */
    private List<FloodTrace> floodTraces(long durationMillis) {
        List<FloodTrace> traces = new ArrayList<>();
        int shown = Math.min(FLOODS_SHOWN, floods.size());
        for (int number : spreadEvenly(shown, floods.size())) {
            Spread spread = floods.get(number);
            Broadcast broadcast = spread.broadcast();
            if (broadcast != null && broadcast.sentAtNanos() <= TimeUnit.MILLISECONDS.toNanos(durationMillis)) {
                traces.add(trace(broadcast, spread));
            }
        }
        return traces;
    }

    private static int[] spreadEvenly(int count, int total) {
        int[] numbers = new int[count];
        Arrays.setAll(numbers, i -> (int) ((long) i * total / count));
        return numbers;
    }

    private FloodTrace trace(Broadcast broadcast, Spread spread) {
        int origin = broadcast.origin().index();
        Set<Integer> reached = new HashSet<>();
        List<FloodTrace.Arrival> arrivals = new ArrayList<>();
        spread.arrivals().stream()
                .sorted(Comparator.comparingLong(Spread.Arrival::atNanos))
                .filter(arrival -> arrival.node() != origin && places.containsKey(arrival.node()))
                .filter(arrival -> reached.add(arrival.node()))
                .forEach(arrival -> arrivals.add(new FloodTrace.Arrival(
                        place(arrival.node()),
                        place(arrival.from()),
                        arrival.hops(),
                        TimeUnit.NANOSECONDS.toMicros(arrival.atNanos() - broadcast.sentAtNanos()))));
        String label = String.format(
                Locale.ROOT,
                "message %d from node %d at %.1f s",
                broadcast.number(),
                origin,
                broadcast.sentAtNanos() / 1e9);
        return new FloodTrace(label, TimeUnit.NANOSECONDS.toMicros(broadcast.sentAtNanos()), place(origin), arrivals);
    }

    private int place(int node) {
        return places.getOrDefault(node, FloodTrace.NOT_SHOWN);
    }
}
