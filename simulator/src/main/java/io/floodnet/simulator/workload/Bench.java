package io.floodnet.simulator.workload;

import io.floodnet.simulator.metrics.DeliveryMeter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The nodes that a workload is put on, what they publish and what they are given. */
final class Bench implements AutoCloseable {
    /** So often somebody who waits wants to see something move. */
    private static final long SLICE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    /** What has not come when nothing came for so long is taken for lost. */
    private static final Duration SILENCE_MAX = Duration.ofSeconds(10);

    private static final Duration ASSEMBLY_MAX = Duration.ofSeconds(60);

    /** For messages a link more or less makes no difference; but a full mesh may lack a node until its pieces merge. */
    private static final Duration SETTLING_MAX = Duration.ofSeconds(30);

    private final WorkloadSettings settings;
    private final Attention attention;
    private final Swarm swarm;
    private final List<Tally> tallies = new ArrayList<>(); // one for each node
    private final AtomicIntegerArray published; // by node

    Bench(Peer peer, WorkloadSettings settings, Attention attention) {
        this.settings = settings;
        this.attention = attention;
        this.swarm = peer.start(settings.threads());
        this.published = new AtomicIntegerArray(settings.nodes());
    }

    WorkloadSettings settings() {
        return settings;
    }

    Swarm swarm() {
        return swarm;
    }

    /** Starts all nodes and waits until they hang together; not for long until every degree is right. */
    Standing assemble() throws InterruptedException {
        startNodes(settings.nodes());
        return awaitOnePiece();
    }

    /** Starts what is missing to so many. */
    void startNodes(int upTo) throws InterruptedException {
        startNodes(upTo, node -> Swarm.Fate.ORDINARY, (node, inbox) -> inbox);
    }

    /** @param around what is put around the inbox of each node, as to see what comes or to hold it */
    void startNodes(int upTo, IntFunction<Swarm.Fate> fates, BiFunction<Integer, Inbox, Inbox> around)
            throws InterruptedException {
        while (tallies.size() < upTo) {
            look("start", (double) tallies.size() / settings.nodes());
            Tally tally = new Tally(settings.nodes());
            try {
                int node = tallies.size();
                swarm.add(around.apply(node, tally), fates.apply(node));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot start node " + tallies.size() + ": " + e.getMessage(), e);
            }
            tallies.add(tally);
        }
    }

    Standing awaitOnePiece() throws InterruptedException {
        awaitStanding(standing -> standing.components() == 1, ASSEMBLY_MAX);
        return awaitStanding(Standing::isWhole, SETTLING_MAX);
    }

    /** Waits until all hang together and each has the links that it is to have, or a minute. */
    Standing awaitWhole() throws InterruptedException {
        return awaitStanding(Standing::isWhole, ASSEMBLY_MAX);
    }

    private Standing awaitStanding(Predicate<Standing> isReached, Duration patience) throws InterruptedException {
        long startNanos = System.nanoTime();
        Standing standing = standing();
        while (!isReached.test(standing) && System.nanoTime() - startNanos < patience.toNanos()) {
            look("join", share(startNanos, patience));
            TimeUnit.MILLISECONDS.sleep(5);
            standing = standing();
        }
        return standing;
    }

    /** Of all nodes. */
    Standing standing() {
        return standing(0, tallies.size());
    }

    /** Of those from one number until before another, as if they were alone. */
    Standing standing(int from, int until) {
        return Standing.of(swarm, IntStream.range(from, until).toArray());
    }

    /** Sends the next message of a node, as soon as its library has room. */
    void publish(int sender) throws InterruptedException {
        int sequence = published.getAndIncrement(sender);
        swarm.publish(sender, new Stamp(sender, sequence, System.nanoTime()).toPayload(settings.payloadBytes()));
    }

    /** How many messages a node has published. */
    int published(int sender) {
        return published.get(sender);
    }

    long published() {
        return IntStream.range(0, settings.nodes()).mapToLong(published::get).sum();
    }

    Tally tally(int node) {
        return tallies.get(node);
    }

    /** Messages that came, over all nodes. */
    long firsts() {
        return tallies.stream().mapToLong(Tally::firsts).sum();
    }

    long repeats() {
        return tallies.stream().mapToLong(Tally::repeats).sum();
    }

    /** As many as have to come if each reaches all others. */
    long due() {
        return published() * (settings.nodes() - 1);
    }

    /** Latencies of what is sent from now on are measured. */
    void measureFromNow() {
        long nowNanos = System.nanoTime();
        tallies.forEach(tally -> tally.measureFrom(nowNanos));
    }

    DeliveryMeter latencies() {
        DeliveryMeter all = DeliveryMeter.ofMany();
        tallies.forEach(tally -> tally.addLatenciesTo(all));
        return all;
    }

    /** Waits until all is there, or nothing came for so long that nothing will. */
    void awaitDeliveries() throws InterruptedException {
        awaitDeliveries(this::firsts, due());
    }

    void awaitDeliveries(LongSupplier arrived, long due) throws InterruptedException {
        long last = -1;
        long movedNanos = System.nanoTime();
        for (long now = arrived.getAsLong(); now < due; now = arrived.getAsLong()) {
            if (now != last) {
                last = now;
                movedNanos = System.nanoTime();
            } else if (System.nanoTime() - movedNanos > SILENCE_MAX.toNanos()) {
                return;
            }
            look("arrive", (double) now / due);
            TimeUnit.MILLISECONDS.sleep(2);
        }
    }

    /** Lets time pass. */
    void pause(String phase, Duration time) throws InterruptedException {
        long startNanos = System.nanoTime();
        while (System.nanoTime() - startNanos < time.toNanos()) {
            look(phase, share(startNanos, time));
            waitUntil(Math.min(startNanos + time.toNanos(), System.nanoTime() + SLICE_NANOS));
        }
    }

    /** Publishes so many at the rate of the settings, by the senders in turn. */
    void publishAtRate(String phase, int count, int[] senders) throws InterruptedException {
        long startNanos = System.nanoTime();
        for (int sent = 0; sent < count; sent++) {
            awaitTime(startNanos + sent * settings.intervalNanos(), phase, (double) sent / count);
            publish(senders[sent % senders.length]);
        }
    }

    private void awaitTime(long atNanos, String phase, double share) throws InterruptedException {
        look(phase, share);
        while (atNanos - System.nanoTime() > SLICE_NANOS) {
            waitUntil(System.nanoTime() + SLICE_NANOS);
            look(phase, share);
        }
        waitUntil(atNanos);
    }

    private static void waitUntil(long atNanos) {
        for (long left = atNanos - System.nanoTime(); left > 0; left = atNanos - System.nanoTime()) {
            LockSupport.parkNanos(left);
            if (Thread.currentThread().isInterrupted()) {
                return; // the next look says so
            }
        }
    }

    private static double share(long startNanos, Duration of) {
        return Math.min(1, (double) (System.nanoTime() - startNanos) / of.toNanos());
    }

    void look(String phase, double share) throws InterruptedException {
        if (!attention.at(phase, share) || Thread.interrupted()) {
            throw new InterruptedException("interrupted while nodes " + phase);
        }
    }

    @Override
    public void close() {
        swarm.close();
    }
}
