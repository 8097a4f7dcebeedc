package io.floodnet.simulator.report;

import io.floodnet.simulator.report.FloodTrace.Arrival;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.TreeSet;

/**
 * A made-up run that looks like a real one: nodes join over twenty seconds and keep about eight links each, a third of them
 * crash at one moment, the rest repair their links, and messages flood the network all along.
 */
final class DemoRun {
    static final int DEGREE = 8;
    private static final int DEGREE_MAX = 10;
    private static final long JOINING_MILLIS = 20_000;
    private static final long CRASH_MILLIS = 40_000;
    private static final long SPLIT_MILLIS = 60_000;
    private static final long MERGE_MILLIS = 68_000;
    private static final long DURATION_MILLIS = 80_000;

    private final int nodes;
    private final Random random;
    private final List<TreeSet<Integer>> links = new ArrayList<>();
    private final List<Integer> alive = new ArrayList<>();
    private final List<GraphChange> changes = new ArrayList<>();
    private final List<FloodTrace> floods = new ArrayList<>();
    private final int[] side;

    private DemoRun(int nodes, long seed) {
        this.nodes = nodes;
        this.random = new Random(seed);
        this.side = new int[nodes];
        for (int node = 0; node < nodes; node++) {
            links.add(new TreeSet<>());
        }
    }

    static Recording of(int nodes, int floods, long seed) {
        return new DemoRun(nodes, seed).run(floods, seed);
    }

    private Recording run(int floodCount, long seed) {
        List<Long> sendings = new ArrayList<>();
        for (int i = 0; i < floodCount; i++) {
            sendings.add(22_000 + i * (DURATION_MILLIS - 24_000) / floodCount);
        }
        for (int node = 0; node < nodes; node++) {
            join(node * JOINING_MILLIS / nodes, node);
        }
        long before = 0;
        for (long sending : sendings) {
            faultsWithin(before, sending);
            flood(sending);
            before = sending;
        }
        changes.sort(Comparator.comparingLong(GraphChange::timeMillis));
        return new Recording(
                "mass-crash-33",
                Verdict.PASSED,
                facts(seed),
                List.of(),
                DURATION_MILLIS,
                Recordings.allNodes(nodes),
                changes,
                floods,
                marks(),
                DemoPlots.of(floods, degrees(), nodes));
    }

    private void faultsWithin(long fromMillis, long untilMillis) {
        if (fromMillis < CRASH_MILLIS && untilMillis >= CRASH_MILLIS) {
            crashAThird();
        }
        if (fromMillis < SPLIT_MILLIS && untilMillis >= SPLIT_MILLIS) {
            split();
        }
        if (fromMillis < MERGE_MILLIS && untilMillis >= MERGE_MILLIS) {
            merge();
        }
    }

    private void join(long timeMillis, int node) {
        changes.add(GraphChange.joined(timeMillis, node));
        for (int i = 0; i < Math.min(DEGREE / 2, alive.size()); i++) {
            linkToAnyone(timeMillis + 30 + i * 40L, node);
        }
        alive.add(node);
    }

    private void linkToAnyone(long timeMillis, int node) {
        for (int attempt = 0; attempt < 20; attempt++) {
            int other = alive.get(random.nextInt(alive.size()));
            if (other != node
                    && links.get(other).size() < DEGREE_MAX
                    && side[other] == side[node]
                    && links.get(node).add(other)) {
                links.get(other).add(node);
                changes.add(GraphChange.linkAdded(timeMillis, node, other));
                return;
            }
        }
    }

    private void unlink(long timeMillis, int node, int other) {
        links.get(node).remove(other);
        links.get(other).remove(node);
        changes.add(GraphChange.linkRemoved(timeMillis, node, other));
    }

    private void crashAThird() {
        for (int crash = 0; crash < nodes / 3; crash++) {
            int node = alive.remove(random.nextInt(alive.size()));
            changes.add(GraphChange.crashed(CRASH_MILLIS, node));
            for (int other : List.copyOf(links.get(node))) {
                unlink(CRASH_MILLIS + 1 + random.nextInt(2_000), node, other);
            }
        }
        repair(CRASH_MILLIS + 2_500);
    }

    private void split() {
        for (int node : alive) {
            side[node] = node % 5 < 2 ? 1 : 2;
            changes.add(GraphChange.sideTaken(SPLIT_MILLIS, node, side[node]));
        }
        for (int node : alive) {
            for (int other : List.copyOf(links.get(node))) {
                if (side[node] != side[other]) {
                    unlink(SPLIT_MILLIS + 1 + random.nextInt(3_000), node, other);
                }
            }
        }
        repair(SPLIT_MILLIS + 3_000);
    }

    private void merge() {
        for (int node : alive) {
            side[node] = 0;
            changes.add(GraphChange.sideTaken(MERGE_MILLIS, node, 0));
        }
        for (int node : alive) {
            if (node % 3 == 0) {
                linkToAnyone(MERGE_MILLIS + random.nextInt(2_000), node);
            }
        }
    }

    private void repair(long fromMillis) {
        for (int node : alive) {
            for (int missing = DEGREE - links.get(node).size(); missing > 0; missing--) {
                linkToAnyone(fromMillis + random.nextInt(3_000), node);
            }
        }
    }

    /** The shortest ways in time, each link with a latency of its own. */
    private void flood(long timeMillis) {
        int origin = alive.get(random.nextInt(alive.size()));
        Map<Integer, Arrival> first = new HashMap<>();
        PriorityQueue<Arrival> travelling = new PriorityQueue<>(
                Comparator.comparingLong(Arrival::afterMicros).thenComparing(Arrival::node));
        forward(origin, 0, 0, travelling);
        List<Arrival> arrivals = new ArrayList<>();
        while (!travelling.isEmpty()) {
            Arrival arrival = travelling.remove();
            if (arrival.node() != origin && first.putIfAbsent(arrival.node(), arrival) == null) {
                arrivals.add(arrival);
                forward(arrival.node(), arrival.hops(), arrival.afterMicros(), travelling);
            }
        }
        int number = floods.size() + 1;
        floods.add(new FloodTrace("message " + number, 1_000 * timeMillis, origin, arrivals));
    }

    private void forward(int node, int hops, long nowMicros, PriorityQueue<Arrival> travelling) {
        for (int other : links.get(node)) {
            long pair = Math.min(node, other) * 7_919L + Math.max(node, other) * 104_729L;
            long latencyMicros = 10_000 + Math.floorMod(pair * pair, 90_000L);
            travelling.add(new Arrival(other, node, hops + 1, nowMicros + latencyMicros));
        }
    }

    private int[] degrees() {
        return alive.stream().mapToInt(node -> links.get(node).size()).toArray();
    }

    private List<Fact> facts(long seed) {
        return List.of(
                new Fact("scenario", "mass-crash-33"),
                new Fact("seed", Long.toString(seed)),
                new Fact("nodes", Integer.toString(nodes)),
                new Fact("virtual time", "80 s"),
                new Fact("coverage", "100 % of the reachable"),
                new Fact("latency p50 / p99", "231 / 334 ms"),
                new Fact("events", "4,211,308"),
                new Fact("event hash", "9f3a61c07be24d18"),
                new Fact("version", "0.1.0-SNAPSHOT"));
    }

    private static List<FaultMark> marks() {
        return List.of(
                FaultMark.at(0, FaultMark.Kind.GAIN, "2,000 nodes join, 100/s"),
                FaultMark.at(CRASH_MILLIS, FaultMark.Kind.LOSS, "a third crashes"),
                new FaultMark("split 40 : 60", FaultMark.Kind.SEPARATION, SPLIT_MILLIS, MERGE_MILLIS));
    }
}
