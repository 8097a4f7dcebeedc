package io.floodnet.simulator.run;

import io.floodnet.simulator.engine.Broadcast;
import io.floodnet.simulator.engine.SimulatedNetwork;
import io.floodnet.simulator.engine.SimulatedNode;
import io.floodnet.simulator.graph.Components;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who should get each message: the nodes that ran when it was sent, that a way of links led to, and that still run when it is
 * counted. In large networks who they are is not kept but how many, and looked up once a second.
 */
final class Audience {
    /** Up to here each listener is known by name. */
    private static final int NAMED_MAX = 20_000;

    /** Up to here the links are looked at for each message. */
    private static final int FRESH_MAX = 2_000;

    /** A message that has not come by then is late enough to be missed. */
    private static final Duration COUNTED_AFTER = Duration.ofSeconds(60);

    private static final long CENSUS_NANOS = Duration.ofSeconds(1).toNanos();

    /** One message and its listeners. */
    private static final class Entry {
        private final Broadcast broadcast;
        private @Nullable List<SimulatedNode> listeners; // until they are counted
        private int reachable;
        private int missed;

        private Entry(Broadcast broadcast) {
            this.broadcast = broadcast;
        }
    }

    private final SimulatedNetwork network;
    private final List<Entry> entries = new ArrayList<>();
    private @Nullable Census census;
    private @Nullable Components components;
    private long censusNanos;

    Audience(SimulatedNetwork network) {
        this.network = network;
    }

    /** Notes who should get a message that has just been sent. */
    void note(Broadcast broadcast) {
        Entry entry = new Entry(broadcast);
        entries.add(entry);
        Census now = census();
        int origin = now.nodes().indexOf(broadcast.origin());
        Components parts = components;
        if (origin < 0 || parts == null) {
            return;
        }
        entry.reachable = parts.sizeAround(origin) - 1;
        if (now.nodes().size() <= NAMED_MAX) {
            entry.listeners = listeners(now, parts, origin);
            network.in(COUNTED_AFTER, () -> count(entry));
        }
    }

    private Census census() {
        Census known = census;
        boolean isFresh =
                known != null && known.nodes().size() > FRESH_MAX && network.nowNanos() - censusNanos < CENSUS_NANOS;
        if (known != null && isFresh) {
            return known;
        }
        Census taken = Census.of(network);
        census = taken;
        components = Components.of(taken.graph());
        censusNanos = network.nowNanos();
        return taken;
    }

    private static List<SimulatedNode> listeners(Census census, Components components, int origin) {
        SimulatedNode[] listeners = new SimulatedNode[components.sizeAround(origin)];
        int count = 0;
        for (int i = 0; i < census.nodes().size(); i++) {
            if (i != origin && components.areConnected(i, origin)) {
                listeners[count++] = census.nodes().get(i);
            }
        }
        return Arrays.asList(Arrays.copyOf(listeners, count));
    }

    private static void count(Entry entry) {
        List<SimulatedNode> listeners = entry.listeners;
        if (listeners == null) {
            return;
        }
        entry.reachable = 0;
        for (SimulatedNode listener : listeners) {
            boolean has = entry.broadcast.isReceivedBy(listener);
            entry.reachable += has || listener.isAlive() ? 1 : 0;
            entry.missed += !has && listener.isAlive() ? 1 : 0;
        }
        entry.listeners = null;
    }

    /** Counts those that have not been counted yet: the run is over. */
    void countAll() {
        for (Entry entry : entries) {
            if (entry.listeners == null && entry.missed == 0 && entry.reachable > NAMED_MAX) {
                entry.missed = Math.max(0, entry.reachable - entry.broadcast.receivers());
            }
            count(entry);
        }
    }

    /** How many nodes should have got a message, by its number. */
    int reachable(int number) {
        return entries.get(number).reachable;
    }

    /** How many should have got all messages together. */
    long reachable() {
        return entries.stream().mapToLong(entry -> entry.reachable).sum();
    }

    /** The share of its audience that a message has reached, by its number. */
    double coverage(int number) {
        Entry entry = entries.get(number);
        return entry.missed == 0 ? 1 : 1 - (double) entry.missed / entry.reachable;
    }

    /** The share of its audience that the least heard message has reached. */
    double leastCoverage() {
        return entries.stream()
                .filter(entry -> entry.reachable > 0)
                .mapToDouble(entry -> 1 - (double) entry.missed / entry.reachable)
                .min()
                .orElse(1);
    }
}
