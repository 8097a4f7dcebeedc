package io.floodnet.overlay;

import io.floodnet.packet.Credit;
import io.floodnet.packet.Packet;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Sends to each neighbour what it has credit for, and lets the rest wait, up to a bound: so no neighbour holds more of this
 * node's memory than that, what is urgent overtakes what is not, and who does not read is found out.
 *
 * <p>Each end of a link counts what it sends ({@link Packet#units}), and the other says by {@link Credit} what it has taken in.
 * Who has to wait for somebody lets those wait that send to him, but not for long: in a flood, all may wait for one another in a
 * circle.
 */
final class Outflow {
    /** How often a neighbour's patience is looked at while something waits for it. */
    private static final int LOOKS_PER_HOLD = 4;

    /** By so little a neighbour says that it lives and has to wait itself. */
    static final int WORD_UNITS = 1;

    private final Core core;
    private final List<LinkQueue> queues = new ArrayList<>(); // at most one for each link
    private boolean isTimerSet;

    Outflow(Core core) {
        this.core = core;
    }

    /** Whether a packet would be on its way at once. */
    boolean isClear(Link link) {
        return queues.isEmpty() || find(link) == null;
    }

    /** How many bytes wait for a neighbour. */
    int waitingBytes(Link link) {
        LinkQueue queue = find(link);
        return queue == null ? 0 : queue.units() * Packet.UNIT_BYTES;
    }

    /** Sends a packet when its turn comes, or gives up one that is missed less. */
    void await(Link link, Packet packet, SendClass of) {
        LinkQueue queue = find(link);
        if (queue == null) {
            queue = new LinkQueue(link, core.nowNanos());
            queues.add(queue);
            setTimer();
        }
        queue.add(packet, of);
        while (queue.units() > unitsMax()) {
            core.dissemination().onDropped(link, queue.drop());
        }
    }

    private int unitsMax() {
        return core.config.flow().queueBytesMax() / Packet.UNIT_BYTES;
    }

    private @Nullable LinkQueue find(Link link) {
        for (LinkQueue queue : queues) {
            if (queue.link() == link) {
                return queue;
            }
        }
        return null;
    }

    /** A neighbour has taken in something. */
    void onCredit(Link link, int taken) {
        LinkQueue queue = find(link);
        if (queue == null) {
            return;
        }
        queue.heard(core.nowNanos());
        if (taken > WORD_UNITS) { // or a circle of those who wait would go on for ever, word by word
            queue.drained(core.nowNanos());
        }
        for (Packet next = queue.peek(); next != null && core.hasCredit(link, next); next = queue.peek()) {
            queue.remove();
            core.sendOnCredit(link, next);
        }
        if (queue.units() == 0) {
            end(queue);
        }
    }

    /** Sends what waits, whether or not there is credit for it. */
    void sendAll(Link link) {
        LinkQueue queue = find(link);
        for (Packet next = queue == null ? null : queue.peek(); queue != null && next != null; next = queue.peek()) {
            queue.remove();
            core.effects().send(link, next);
        }
    }

    void onLinkDown(Link link) {
        LinkQueue queue = find(link);
        if (queue != null) {
            end(queue);
        }
    }

    private void end(LinkQueue queue) {
        queues.remove(queue);
        core.giveCredit();
        core.effects().capacityChanged();
    }

    /**
     * Whether the neighbours had better not send more for now: something waits for one that takes in what it is sent. If nothing
     * of it has left for a while, they are let go on: in a flood, some might wait for one another in a circle.
     */
    boolean holdsNeighboursBack() {
        return isAny(queue -> queue.stuckNanos(core.nowNanos()) < holdNanos() / 2, core.nowNanos());
    }

    /** Of those that may be waited for: who is behind all the time, however little he takes in, keeps nobody for ever. */
    private boolean isAny(Predicate<LinkQueue> condition, long nowNanos) {
        return queues.stream().anyMatch(queue -> queue.ageNanos(nowNanos) < stallNanos() && condition.test(queue));
    }

    /**
     * Whether something waits for a neighbour that still takes in what it is sent, if slowly: publishers go at its pace. Or for
     * most of them, whatever they do: then it is rather this machine that is slow, and what is published would go nowhere.
     */
    boolean holdsPublishersBack(long nowNanos) {
        return 2 * queues.size() > core.view.degree()
                || isAny(queue -> queue.silentNanos(nowNanos) < holdNanos(), nowNanos);
    }

    private long holdNanos() {
        return TimeUnit.MILLISECONDS.toNanos(core.config.flow().holdMillis());
    }

    private long stallNanos() {
        return TimeUnit.MILLISECONDS.toNanos(core.config.flow().stallMillis());
    }

    private void setTimer() {
        if (!isTimerSet) {
            isTimerSet = true;
            core.effects().schedule(Timer.FLOW, holdNanos() / LOOKS_PER_HOLD);
        }
    }

    /** Returns those that have taken in nothing for too long. */
    List<Link> onTimer() {
        isTimerSet = false;
        List<Link> stalled = new ArrayList<>(0);
        for (LinkQueue queue : queues) {
            if (queue.silentNanos(core.nowNanos()) >= stallNanos()) {
                stalled.add(queue.link());
            }
        }
        if (!queues.isEmpty()) {
            setTimer();
            core.giveCreditOrWord();
            core.effects().capacityChanged();
        }
        return stalled;
    }
}
