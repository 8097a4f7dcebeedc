package io.floodnet.simulator.engine;

import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** What is still to happen, in order of virtual time; what happens at the same time does so in the order it was asked for. */
final class EventQueue {
    private record Event(long atNanos, long order, Runnable action) implements Comparable<Event> {
        @Override
        public int compareTo(Event other) {
            int byTime = Long.compare(atNanos, other.atNanos);
            return byTime != 0 ? byTime : Long.compare(order, other.order);
        }
    }

    private final PriorityQueue<Event> events = new PriorityQueue<>();
    private long nowNanos;
    private long asked;
    private long happened;

    long nowNanos() {
        return nowNanos;
    }

    /** How many events have happened. */
    long happened() {
        return happened;
    }

    void in(long delayNanos, Runnable action) {
        at(nowNanos + delayNanos, action);
    }

    void at(long atNanos, Runnable action) {
        if (atNanos < nowNanos) {
            throw new AssertionError("nothing happens in the past: " + atNanos + " < " + nowNanos);
        }
        events.add(new Event(atNanos, asked++, action));
    }

    /** Lets time pass, and happen what is due by then. */
    void runUntil(long untilNanos) {
        for (Event next = due(untilNanos); next != null; next = due(untilNanos)) {
            nowNanos = next.atNanos;
            happened++;
            next.action.run();
        }
        nowNanos = untilNanos;
    }

    private @Nullable Event due(long untilNanos) {
        Event next = events.peek();
        return next == null || next.atNanos > untilNanos ? null : events.poll();
    }
}
