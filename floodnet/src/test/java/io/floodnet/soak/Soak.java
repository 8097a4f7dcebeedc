package io.floodnet.soak;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import io.floodnet.Floodnet;
import io.floodnet.FloodnetConfig;
import io.floodnet.packet.Address;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;

/**
 * Five million messages from one of three nodes, then as many from all three, over TCP on loopback. Fails if the others
 * aren't delivered each of them exactly once, or if the heap that is in use afterwards has grown.
 *
 * <p>The heap is measured after a full collection, with nothing under way, at 10 %, 50 % and 100 % of each half; what there
 * was at the first 10 % is what the rest is compared to, as by then everything is warm.
 */
public final class Soak implements AutoCloseable {
    private static final int NODES = 3;
    private static final int MESSAGES = 5_000_000;
    private static final long GROWTH_BYTES_MAX = 8L * 1024 * 1024;
    private static final int[] MARKS_PERCENT = {10, 50, 100};
    private static final long STALL_NANOS = SECONDS.toNanos(30);

    private final int messages;
    private final List<Floodnet> nodes = new ArrayList<>();
    private final List<Publisher> publishers = new ArrayList<>();
    private final List<Tally> tallies = new ArrayList<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(NODES);
    private final ProgressLine progress;
    private long expected;
    private long heapAtFirst;

    private Soak(int messages) throws IOException {
        this.messages = messages;
        this.progress = ProgressLine.of(2L * messages * (NODES - 1));
        int[] messagesMax = new int[NODES];
        Arrays.fill(messagesMax, messages / NODES + 1);
        messagesMax[0] += messages;
        FloodnetConfig config = FloodnetConfig.defaults()
                .withNetworkId("soak")
                .withListenHost("127.0.0.1")
                .withPort(0)
                .withEntries(List.of());
        for (int index = 0; index < NODES; index++) {
            Tally tally = new Tally(messagesMax);
            Floodnet node = Floodnet.join(config, tally);
            config = config.withEntries(List.of(new Address("127.0.0.1", node.port())));
            nodes.add(node);
            tallies.add(tally);
            publishers.add(new Publisher(node, index));
        }
    }

    /** Takes how many messages each half has; five million without. */
    public static void main(String[] args) throws Exception {
        int messages = args.length == 0 ? MESSAGES : Integer.parseInt(args[0]);
        try (Soak soak = new Soak(messages)) {
            soak.run();
        }
    }

    private void run() throws InterruptedException, ExecutionException {
        await(
                "links",
                () -> nodes.stream().mapToLong(node -> node.neighbours().size()).sum(),
                NODES * (NODES - 1L));
        progress.say("one publishes");
        publishInSteps(publishers.subList(0, 1));
        progress.say("all publish");
        publishInSteps(publishers);
        nodes.forEach(node -> progress.say(node.counters().toString()));
        progress.say("passed");
    }

    private void publishInSteps(List<Publisher> who) throws InterruptedException, ExecutionException {
        int doneEach = 0;
        for (int percent : MARKS_PERCENT) {
            int dueEach = (int) ((long) messages * percent / 100 / who.size());
            long startNanos = System.nanoTime();
            long before = expected;
            publish(who, dueEach - doneEach);
            doneEach = dueEach;
            report(percent, (expected - before) / ((System.nanoTime() - startNanos) / 1e9));
        }
    }

    private void publish(List<Publisher> who, int countEach) throws InterruptedException, ExecutionException {
        expected += (long) countEach * who.size() * (NODES - 1);
        List<Future<?>> publishing = new ArrayList<>();
        for (Publisher publisher : who) {
            publishing.add(threads.submit(() -> {
                publisher.publish(countEach);
                return null;
            }));
        }
        for (Future<?> each : publishing) {
            awaitPublished(each);
        }
        await("deliveries", this::delivered, expected);
        requireUnharmed();
    }

    private void awaitPublished(Future<?> publishing) throws InterruptedException, ExecutionException {
        while (true) {
            try {
                publishing.get(1, SECONDS);
                return;
            } catch (TimeoutException e) {
                progress.show(delivered());
            }
        }
    }

    /** Waits until a number is reached, for as long as it moves. */
    private void await(String what, LongSupplier count, long due) throws InterruptedException {
        long last = -1;
        long movedNanos = System.nanoTime();
        for (long now = count.getAsLong(); now < due; now = count.getAsLong()) {
            if (now != last) {
                last = now;
                movedNanos = System.nanoTime();
            } else if (System.nanoTime() - movedNanos > STALL_NANOS) {
                throw new IllegalStateException(now + " of " + due + " " + what + ", and no more for "
                        + NANOSECONDS.toSeconds(STALL_NANOS) + " s" + particulars());
            }
            MILLISECONDS.sleep(5);
        }
    }

    private long delivered() {
        return tallies.stream().mapToLong(Tally::firsts).sum();
    }

    private void requireUnharmed() {
        if (delivered() != expected || tallies.stream().anyMatch(tally -> tally.repeats() > 0)) {
            throw new IllegalStateException("not each exactly once" + particulars());
        }
        if (tallies.stream().anyMatch(Tally::lostLink)) {
            throw new IllegalStateException("a link was lost" + particulars());
        }
    }

    private String particulars() {
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < NODES; index++) {
            Tally tally = tallies.get(index);
            text.append(String.format("%nnode %d: %d, and %d again, missing", index, tally.firsts(), tally.repeats()));
            for (int publisher = 0; publisher < NODES; publisher++) {
                text.append(publisher == index ? "" : " " + publisher + ":" + tally.firstMissing(publisher));
            }
            text.append(", ").append(nodes.get(index).counters());
        }
        return text.toString();
    }

    private void report(int percent, double deliveriesPerSecond) {
        long heap = usedHeapBytes();
        if (heapAtFirst == 0) {
            heapAtFirst = heap;
        }
        progress.say(String.format(
                Locale.ROOT,
                "%3d %%  %,9.0f deliveries/s  heap %.2f MiB  (%+.2f MiB)",
                percent,
                deliveriesPerSecond,
                mebibytes(heap),
                mebibytes(heap - heapAtFirst)));
        if (heap - heapAtFirst > GROWTH_BYTES_MAX) {
            throw new IllegalStateException("the heap has grown by more than " + mebibytes(GROWTH_BYTES_MAX) + " MiB");
        }
    }

    private static double mebibytes(long bytes) {
        return bytes / 1024.0 / 1024;
    }

    /** Collected twice, as what a cleaner lets go of in the first is free after the second. */
    private static long usedHeapBytes() {
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        System.gc();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    @Override
    public void close() {
        threads.shutdownNow();
        nodes.forEach(Floodnet::close);
    }
}
