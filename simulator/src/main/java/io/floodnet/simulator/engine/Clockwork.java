package io.floodnet.simulator.engine;

import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Lets time pass, window by window: first what is done to the network from outside, then what the shards have in store, on as
 * many threads as it pays.
 *
 * <p>A window is a power of two of nanoseconds that no packet can undercut, so that nothing that happens at one node within a
 * window reaches another before the next (conservative synchronisation by lookahead; Fujimoto, "Parallel discrete event
 * simulation", 1990).
 */
final class Clockwork {
    /** A window with fewer events is over before another thread has woken up. */
    private static final int PARALLEL_EVENTS_MIN = 2_000;

    private record Action(long atNanos, long order, Runnable what) {}

    private final Shard[] shards;
    private final int windowBits;
    private final @Nullable Workers workers;
    private final PriorityQueue<Action> actions =
            new PriorityQueue<>(Comparator.comparingLong(Action::atNanos).thenComparingLong(Action::order));
    private boolean usesMail;
    private long asked;
    private long window;
    private long untilNanos;
    private long actingAtNanos; // of the last action

    /** @param workers {@code null} for one thread */
    Clockwork(Shard[] shards, int windowBits, @Nullable Workers workers) {
        this.shards = shards;
        this.windowBits = windowBits;
        this.workers = workers;
    }

    /** Whether shards must not touch one another now. */
    boolean usesMail() {
        return usesMail;
    }

    /** When the window begins that it is. */
    long nowNanos() {
        return window << windowBits;
    }

    long events() {
        long sum = 0;
        for (Shard shard : shards) {
            sum += shard.events();
        }
        return sum;
    }

    /**
     * Does something after a while, counted from the very moment of the action under way: in the window in which that lies,
     * before all else, by time and then in the order of asking. If it were counted from where the window begins, whatever
     * comes back more often than windows do would happen all at once.
     */
    void in(long delayNanos, Runnable action) {
        actions.add(new Action(momentNanos() + delayNanos, asked++, action));
    }

    /** The time of the action under way; between actions, when the window begins. */
    long momentNanos() {
        return Math.max(actingAtNanos, nowNanos());
    }

    /** Lets all windows pass that are over by then; what is left of the duration counts the next time. */
    void run(long durationNanos) {
        untilNanos += durationNanos;
        long end = untilNanos >>> windowBits;
        for (long next = next(); next < end; next = next()) {
            enter(next);
            act();
            runShards();
            window = next + 1;
        }
        enter(end);
    }

    private long next() {
        Action first = actions.peek();
        long next = first == null ? EventQueue.NEVER : Math.max(window, first.atNanos >>> windowBits);
        for (Shard shard : shards) {
            next = Math.min(next, Math.max(window, shard.queue().next()));
        }
        return next;
    }

    private void enter(long next) {
        window = next;
        long now = nowNanos();
        for (Shard shard : shards) {
            shard.queue().advanceTo(next);
            shard.setNow(now);
        }
    }

    private void act() {
        for (Action next = actions.peek(); isDue(next); next = actions.peek()) {
            actions.remove();
            actingAtNanos = next.atNanos;
            next.what.run();
        }
        actingAtNanos = 0;
    }

    private boolean isDue(@Nullable Action action) {
        return action != null && action.atNanos >>> windowBits <= window;
    }

    private void runShards() {
        int due = 0;
        for (Shard shard : shards) {
            due += shard.queue().due();
        }
        if (due == 0) {
            return;
        }
        long before = events();
        if (workers == null || due < PARALLEL_EVENTS_MIN) {
            for (Shard shard : shards) {
                shard.runWindow();
            }
        } else {
            usesMail = true;
            workers.forEach(shards.length, i -> shards[i].runWindow());
            usesMail = false;
            workers.forEach(shards.length, i -> shards[i].collectMail());
        }
        objectIfWrong(before);
    }

    /** The step at which something was found: as if the shards had run one after another up to there. */
    private void objectIfWrong(long eventsBefore) {
        long step = eventsBefore;
        for (Shard shard : shards) {
            step += shard.eventsInWindow();
            Violation found = shard.violation();
            if (found != null) {
                throw found.atStep(step);
            }
        }
    }

    void close() {
        if (workers != null) {
            workers.close();
        }
    }
}
