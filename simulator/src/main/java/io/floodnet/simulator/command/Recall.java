package io.floodnet.simulator.command;

import io.floodnet.simulator.engine.SimulatedNode;
import io.floodnet.simulator.engine.Watcher;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Remembers the last things that happened, and ends the run at a certain one. */
final class Recall implements Watcher {
    /** As node: all of them. */
    static final int ANY_NODE = -1;

    private static final int EVENTS_MAX = 20;

    private final long lastStep;
    private final long lastNanos;
    private final int nodeOfInterest;
    private final Deque<Event> events = new ArrayDeque<>(); // at most EVENTS_MAX
    private long step;

    /**
     * Ends at whatever comes first.
     *
     * @param lastStep the number of the last event that is to happen
     * @param lastNanos the virtual time after which none is to happen
     * @param nodeOfInterest whose events to remember
     */
    Recall(long lastStep, long lastNanos, int nodeOfInterest) {
        this.lastStep = lastStep;
        this.lastNanos = lastNanos;
        this.nodeOfInterest = nodeOfInterest;
    }

    /**
     * Something that happened.
     *
     * @param node to which node
     * @param peer from which, if from one
     */
    record Event(
            long step, long atNanos, int node, @Nullable SimulatedNode peer, Object what) {}

    /** Thrown to end a run that has come to the place. */
    static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1;

        private Stop() {
            super("the run has come to the place where it was to stop", null, false, false);
        }
    }

    @Override
    public void beforeEvent(SimulatedNode node, @Nullable SimulatedNode peer, long atNanos, Object what) {
        if (atNanos > lastNanos) {
            throw new Stop();
        }
        step++;
        if (nodeOfInterest == ANY_NODE || nodeOfInterest == node.index()) {
            if (events.size() == EVENTS_MAX) {
                events.removeFirst();
            }
            events.addLast(new Event(step, atNanos, node.index(), peer, what));
        }
    }

    @Override
    public void afterEvent(SimulatedNode node, long atNanos) {
        if (step == lastStep) {
            throw new Stop();
        }
    }

    /** How many events have happened. */
    long step() {
        return step;
    }

    /** The last ones, in the order in which they happened. */
    List<Event> events() {
        return List.copyOf(events);
    }
}
