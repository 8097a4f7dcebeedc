package io.floodnet.simulator.command;

import io.floodnet.overlay.OverlayEvent;
import io.floodnet.packet.Contact;
import io.floodnet.packet.NodeId;
import io.floodnet.simulator.engine.Broadcast;
import io.floodnet.simulator.engine.SimulatedNode;
import io.floodnet.simulator.engine.Watcher;
import io.floodnet.simulator.metrics.RunResult;
import io.floodnet.simulator.report.FloodTrace;
import io.floodnet.simulator.report.FloodTrace.Arrival;
import io.floodnet.simulator.report.GraphChange;
import io.floodnet.simulator.report.NodeSample;
import io.floodnet.simulator.report.Recording;
import io.floodnet.simulator.report.Verdict;
import io.floodnet.simulator.scenario.Scenario;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Writes down what the page shows of a run, while it happens; of large networks, what happens to the first nodes. */
final class Recorder implements Watcher {
    private static final int NODES_MAX = 3_000;

    /** Some ten megabytes of page; what comes later is left out. */
    private static final int CHANGES_MAX = 500_000;

    /** One can't watch more, and each holds an arrival for each node. */
    private static final int FLOODS_MAX = 50;

    private final List<GraphChange> changes = new ArrayList<>(); // at most CHANGES_MAX
    private final Map<Integer, Trace> floods = new LinkedHashMap<>(); // at most FLOODS_MAX
    private final Map<NodeId, Integer> shown = new HashMap<>(); // one for each node shown, or for each of its lives
    private int total;

    /** A flood under way. */
    private record Trace(Broadcast broadcast, List<Arrival> arrivals, Set<Integer> reached) {}

    @Override
    public void started(SimulatedNode node, long atNanos) {
        total = Math.max(total, node.index() + 1);
        if (node.index() < NODES_MAX) {
            shown.put(node.contact().id(), node.index());
            add(GraphChange.joined(millis(atNanos), node.index()));
        }
    }

    @Override
    public void ended(SimulatedNode node, long atNanos, boolean saidGoodbye) {
        if (node.index() < NODES_MAX) {
            long atMillis = millis(atNanos);
            add(saidGoodbye ? GraphChange.left(atMillis, node.index()) : GraphChange.crashed(atMillis, node.index()));
        }
    }

    @Override
    public void reported(SimulatedNode node, long atNanos, OverlayEvent event) {
        int other = placeOfPeer(event);
        if (node.index() < NODES_MAX && other != FloodTrace.NOT_SHOWN && other != node.index()) {
            long atMillis = millis(atNanos);
            add(
                    event instanceof OverlayEvent.LinkUp
                            ? GraphChange.linkAdded(atMillis, node.index(), other)
                            : GraphChange.linkRemoved(atMillis, node.index(), other));
        }
    }

    private int placeOfPeer(OverlayEvent event) {
        if (event instanceof OverlayEvent.LinkUp up) {
            return place(up.peer());
        }
        return event instanceof OverlayEvent.LinkDown down ? place(down.peer()) : FloodTrace.NOT_SHOWN;
    }

    private int place(Contact contact) {
        return shown.getOrDefault(contact.id(), FloodTrace.NOT_SHOWN);
    }

    @Override
    public void delivered(SimulatedNode node, SimulatedNode from, long atNanos, Broadcast broadcast, int hops) {
        Trace trace = floods.get(broadcast.number());
        if (trace == null && floods.size() < FLOODS_MAX) {
            trace = new Trace(broadcast, new ArrayList<>(), new HashSet<>());
            floods.put(broadcast.number(), trace);
        }
        boolean isShown =
                node.index() < NODES_MAX && node.index() != broadcast.origin().index();
        if (trace != null && isShown && trace.reached.add(node.index())) {
            int place = from.index() < NODES_MAX ? from.index() : FloodTrace.NOT_SHOWN;
            long afterMicros = TimeUnit.NANOSECONDS.toMicros(Math.max(0, atNanos - broadcast.sentAtNanos()));
            trace.arrivals.add(new Arrival(node.index(), place, Math.max(1, hops), afterMicros));
        }
    }

    private void add(GraphChange change) {
        if (changes.size() < CHANGES_MAX) {
            changes.add(change);
        }
    }

    private static long millis(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(nanos);
    }

    /** All of it, with what the run came to. Within a window, nodes are told one after another, so time has to be sorted. */
    Recording toRecording(Scenario scenario, RunResult result) {
        List<GraphChange> inOrder = changes.stream()
                .sorted(Comparator.comparingLong(GraphChange::timeMillis))
                .toList();
        long lastMillis =
                inOrder.isEmpty() ? 1 : inOrder.get(inOrder.size() - 1).timeMillis();
        long durationMillis = Math.max(lastMillis + 1, result.totals().virtualMillis());
        return new Recording(
                scenario.name(),
                Verdict.valueOf(result.verdict().name()),
                RunPictures.facts(result),
                result.failures(),
                durationMillis,
                nodes(),
                inOrder,
                floods.values().stream().map(Recorder::flood).toList(),
                RunPictures.marks(scenario, durationMillis),
                RunPictures.plots(result));
    }

    private NodeSample nodes() {
        int all = Math.max(1, total);
        return new NodeSample(
                IntStream.range(0, Math.min(all, NODES_MAX)).boxed().toList(), all);
    }

    private static FloodTrace flood(Trace trace) {
        Broadcast broadcast = trace.broadcast;
        int origin = broadcast.origin().index();
        return new FloodTrace(
                "message " + broadcast.number() + " of node " + origin,
                TimeUnit.NANOSECONDS.toMicros(broadcast.sentAtNanos()),
                origin < NODES_MAX ? origin : FloodTrace.NOT_SHOWN,
                trace.arrivals.stream()
                        .sorted(Comparator.comparingLong(Arrival::afterMicros))
                        .toList());
    }
}
