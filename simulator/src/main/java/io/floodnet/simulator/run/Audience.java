package io.floodnet.simulator.run;

import io.floodnet.simulator.engine.Broadcast;
import io.floodnet.simulator.engine.SimulatedNetwork;
import io.floodnet.simulator.engine.SimulatedNode;
import io.floodnet.simulator.metrics.Flood;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Who should get each message: the nodes that ran when it was sent, that a way of links led to, and that still run when it is
 * counted, or got it before they went. In large networks the links are looked at once a second, for all messages of that
 * second.
 */
final class Audience {
    /** Up to here the links are looked at for each message. */
    private static final int FRESH_MAX = 2_000;

    /** A message that has not come by then is late enough to be missed. */
    private static final Duration COUNTED_AFTER = Duration.ofSeconds(60);

    private static final long LOOK_NANOS = Duration.ofSeconds(1).toNanos();

    /** One message and its listeners. */
    private static final class Entry {
        private final Broadcast broadcast;
        private Crowds.@Nullable Crowd listeners; // until they are counted; its sender is among them
        private int reachable;
        private int missed;

        private Entry(Broadcast broadcast, Crowds.@Nullable Crowd listeners) {
            this.broadcast = broadcast;
            this.listeners = listeners;
        }

        private void count() {
            Crowds.Crowd crowd = listeners;
            if (crowd != null) {
                crowd.members().stream().mapToObj(crowd.nodes()::get).forEach(this::count);
                listeners = null;
            }
        }

        private void count(SimulatedNode listener) {
            if (listener == broadcast.origin()) {
                return;
            }
            boolean has = broadcast.isReceivedBy(listener);
            reachable += has || listener.isAlive() ? 1 : 0;
            missed += !has && listener.isAlive() ? 1 : 0;
        }
    }

    private final SimulatedNetwork network;
    private final List<Entry> entries = new ArrayList<>();
    private @Nullable Crowds crowds;
    private long lookedAtNanos;

    Audience(SimulatedNetwork network) {
        this.network = network;
    }

    /** Notes who should get a message that has just been sent. */
    void note(Broadcast broadcast) {
        Entry entry = new Entry(broadcast, crowdOf(broadcast.origin()));
        entries.add(entry);
        network.in(COUNTED_AFTER, entry::count);
    }

    /** Looks anew for a sender that has come since the last look. */
    private Crowds.@Nullable Crowd crowdOf(SimulatedNode origin) {
        Crowds.Crowd crowd = crowds().around(origin);
        return crowd == null ? look().around(origin) : crowd;
    }

    private Crowds crowds() {
        Crowds known = crowds;
        boolean isFresh = known != null && known.nodes() > FRESH_MAX && network.nowNanos() - lookedAtNanos < LOOK_NANOS;
        return known != null && isFresh ? known : look();
    }

    private Crowds look() {
        Crowds seen = Crowds.of(network, crowds);
        crowds = seen;
        lookedAtNanos = network.nowNanos();
        return seen;
    }

    /** Counts those that have not been counted yet: the run is over. */
    void countAll() {
        entries.forEach(Entry::count);
    }

    /** How many nodes should have got a message, by its number. */
    int reachable(int number) {
        return entries.get(number).reachable;
    }

    /** How many of these have missed it. */
    int missed(int number) {
        return entries.get(number).missed;
    }

    /** How many should have got all messages together. */
    long reachable() {
        return entries.stream().mapToLong(entry -> entry.reachable).sum();
    }

    /** The share of its audience that a message has reached, by its number. */
    double coverage(int number) {
        Entry entry = entries.get(number);
        return Flood.coverageOf(entry.reachable, entry.missed);
    }

    /** The share of its audience that the least heard message has reached. */
    double leastCoverage() {
        return IntStream.range(0, entries.size())
                .mapToDouble(this::coverage)
                .min()
                .orElse(1);
    }
}
