package io.floodnet.simulator.run;

import io.floodnet.simulator.engine.Broadcast;
import io.floodnet.simulator.engine.SimulatedNetwork;
import io.floodnet.simulator.engine.SimulatedNode;
import io.floodnet.simulator.metrics.Course;
import io.floodnet.simulator.scenario.Action;
import io.floodnet.simulator.scenario.Measure;
import io.floodnet.simulator.scenario.Scenario;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What nodes have of the messages that were sent while they could not be reached, or before they came. Looks at all messages
 * and nodes, so only where a scenario asks for it.
 */
final class Backlog {
    private static final long UNKNOWN = -1;

    /** As long as messages are kept, less the minute by which clocks may differ. */
    private static final long KEPT_NANOS = Duration.ofMinutes(14).toNanos();

    /** Who has just come is still looking for the network. */
    private static final long SETTLED_NANOS = Duration.ofSeconds(30).toNanos();

    private final SimulatedNetwork network;
    private final Scenario scenario;
    private final long healedNanos;
    private List<SimulatedNode> apart = List.of(); // who ran when the sides came together
    private int complete; // so many messages have reached all of them
    private long caughtUpMillis = UNKNOWN;

    Backlog(SimulatedNetwork network, Scenario scenario) {
        this.network = network;
        this.scenario = scenario;
        this.healedNanos = scenario.actions().stream()
                .filter(Action.Partition.class::isInstance)
                .mapToLong(partition -> Faults.end(partition).toNanos())
                .max()
                .orElse(UNKNOWN);
    }

    private boolean isAsked(Measure measure) {
        return scenario.expect().bounds().containsKey(measure);
    }

    /** Whether by now everybody has what was sent until the last partition ended. */
    void look() {
        boolean isOver = healedNanos != UNKNOWN && network.nowNanos() >= healedNanos;
        if (!isOver || caughtUpMillis != UNKNOWN || !isAsked(Measure.CAUGHT_UP_WITHIN)) {
            return;
        }
        apart = apart.isEmpty() ? network.alive() : apart;
        List<Broadcast> all = network.broadcasts();
        while (complete < all.size() && isEverywhere(all.get(complete))) {
            complete++;
        }
        if (complete == all.size() || all.get(complete).sentAtNanos() > healedNanos) {
            caughtUpMillis = TimeUnit.NANOSECONDS.toMillis(network.nowNanos() - healedNanos);
        }
    }

    private boolean isEverywhere(Broadcast broadcast) {
        return apart.stream().noneMatch(node -> node.isAlive() && lacks(node, broadcast));
    }

    private static boolean lacks(SimulatedNode node, Broadcast broadcast) {
        return broadcast.sentTo() > 0 && broadcast.origin() != node && !broadcast.isReceivedBy(node);
    }

    /** Of the messages that are kept, how many the node has that has the least of them, whenever it came. */
    private double knownShare() {
        long nowNanos = network.nowNanos();
        List<Broadcast> kept = network.broadcasts().stream()
                .filter(one ->
                        nowNanos - one.sentAtNanos() < KEPT_NANOS && nowNanos - one.sentAtNanos() > SETTLED_NANOS)
                .toList();
        return network.alive().stream()
                .filter(node -> nowNanos - node.bornNanos() > SETTLED_NANOS)
                .mapToDouble(node -> kept.stream()
                        .mapToInt(one -> lacks(node, one) ? 0 : 1)
                        .average()
                        .orElse(1))
                .min()
                .orElse(1);
    }

    /** Adds what was seen to what else is known of a run. */
    Course addTo(Course course) {
        return course.withBacklog(
                isAsked(Measure.CAUGHT_UP_WITHIN) ? caughtUpMillis : 0,
                isAsked(Measure.KNOWN_SHARE) ? knownShare() : 1);
    }
}
