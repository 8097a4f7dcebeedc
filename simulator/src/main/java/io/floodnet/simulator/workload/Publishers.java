package io.floodnet.simulator.workload;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Threads that publish as fast as libraries let them, one for each sender. */
final class Publishers implements AutoCloseable {
    private static final long END_SECONDS_MAX = 30;
    private static final long LOOK_MILLIS = 2; // between two looks at how far all are

    private final ExecutorService threads;
    private volatile boolean stopped;

    private Publishers(int count) {
        threads = Executors.newFixedThreadPool(count, work -> {
            Thread thread = new Thread(work, "publisher");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** @param bound after so many messages of each, a sender has done its work */
    static Publishers start(Bench bench, int[] senders, int bound) {
        Publishers publishers = new Publishers(senders.length);
        for (int sender : senders) {
            publishers.threads.execute(() -> publishers.publish(bench, sender, bound));
        }
        publishers.threads.shutdown();
        return publishers;
    }

    private void publish(Bench bench, int sender, int bound) {
        try {
            for (int sent = 0; sent < bound && !stopped; sent++) {
                bench.publish(sender);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // by close, as nobody waits any more
        }
    }

    /** Waits a moment for all to have published what they were to. */
    boolean awaitDone() throws InterruptedException {
        return threads.awaitTermination(LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Whoever waits for room gets its message through; then all have ended. */
    void stop() throws InterruptedException {
        stopped = true;
        if (!threads.awaitTermination(END_SECONDS_MAX, TimeUnit.SECONDS)) {
            threads.shutdownNow();
        }
    }

    @Override
    public void close() {
        stopped = true;
        threads.shutdownNow();
    }
}
