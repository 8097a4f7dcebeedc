package io.floodnet.simulator.live;

import java.time.Duration;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;

/** Does things when they are due, one after another, on the thread that waits for them. */
final class Agenda {
    private final PriorityQueue<Item> items = new PriorityQueue<>(); // no more than the scenario plans ahead
    private final long startNanos = System.nanoTime();
    private long numbers;
    private long dueNanos;
    private boolean acts;
    private long latenessNanosMax;

    /** Of two that are due at once, the one that was planned first is first. */
    private record Item(long dueNanos, long number, Runnable what) implements Comparable<Item> {
        @Override
        public int compareTo(Item other) {
            int byTime = Long.compare(dueNanos, other.dueNanos);
            return byTime != 0 ? byTime : Long.compare(number, other.number);
        }
    }

    /**
     * Time since the start. While something is being done it is the time for which that was planned, so that what follows
     * from it is not late because it was.
     */
    long nowNanos() {
        return acts ? dueNanos : elapsedNanos();
    }

    private long elapsedNanos() {
        return System.nanoTime() - startNanos;
    }

    void in(Duration delay, Runnable what) {
        items.add(new Item(nowNanos() + delay.toNanos(), numbers++, what));
    }

    /** Waits for a time, and does what is due until then. */
    void runUntil(long untilNanos) throws InterruptedException {
        while (true) {
            if (Thread.interrupted()) {
                throw new InterruptedException("interrupted before its time");
            }
            Item next = items.peek();
            boolean isNext = next != null && next.dueNanos <= untilNanos;
            long leftNanos = (isNext ? next.dueNanos : untilNanos) - elapsedNanos();
            if (leftNanos > 0) {
                TimeUnit.NANOSECONDS.sleep(leftNanos);
            } else if (isNext) {
                act(items.remove());
            } else {
                return;
            }
        }
    }

    private void act(Item item) {
        latenessNanosMax = Math.max(latenessNanosMax, elapsedNanos() - item.dueNanos);
        dueNanos = item.dueNanos;
        acts = true;
        try {
            item.what.run();
        } finally {
            acts = false;
        }
    }

    /** By how much the latest of all has been late. */
    Duration lateness() {
        return Duration.ofNanos(latenessNanosMax);
    }
}
