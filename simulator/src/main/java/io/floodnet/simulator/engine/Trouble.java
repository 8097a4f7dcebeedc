package io.floodnet.simulator.engine;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is out of the ordinary with one node; most nodes have none. Faults change it between windows only. */
final class Trouble {
    private long stalledUntilNanos;
    private long slowByNanos;
    private long slowUntilNanos;
    private long dealtWithNanos;
    private long cutOffUntilNanos;
    private long bitsPerSecond = -1;
    private final Map<SimulatedLink, Lane> lanes = new HashMap<>();
    private SimulatedNode.State state = SimulatedNode.State.RUNNING;

    /** When the node's uplink will have sent all that waits there. */
    long uplinkFreeNanos;

    /** How the node deviates from the protocol; {@code null} if it does not. */
    @Nullable
    Tampering tampering;

    SimulatedNode.State state() {
        return state;
    }

    void end(SimulatedNode.State how) {
        state = how;
    }

    /**
     * What the node has sent over a connection, from the first packet on that does not simply take the time of the link. Most
     * networks treat all packets alike, so it is no part of each link. Where this end is closed there is nothing to keep.
     */
    Lane laneOf(SimulatedLink near) {
        return near.isOpen() ? lanes.computeIfAbsent(near, any -> new Lane()) : new Lane();
    }

    void closed(SimulatedLink near) {
        lanes.remove(near);
    }

    /** Stops the node: what comes to it waits until then. */
    void stall(long untilNanos) {
        stalledUntilNanos = Math.max(stalledUntilNanos, untilNanos);
    }

    /** Makes the node deal with everything later, until a time. */
    void slow(long byNanos, long untilNanos) {
        slowByNanos = byNanos;
        slowUntilNanos = untilNanos;
    }

    /** Holds what goes to the node and what comes from it, until a time. */
    void cutOff(long untilNanos) {
        cutOffUntilNanos = Math.max(cutOffUntilNanos, untilNanos);
    }

    /** When it is, or was last, in touch with the others again. */
    long cutOffUntilNanos() {
        return cutOffUntilNanos;
    }

    /** Whether the node may believe for longer than others what is no longer so, or has not yet dealt with what waited. */
    boolean isOutOfOrder(long nowNanos) {
        return tampering != null
                || nowNanos < stalledUntilNanos
                || nowNanos < slowUntilNanos + slowByNanos
                || nowNanos < cutOffUntilNanos;
    }

    /** When the node deals with what comes to it at a time: at once, or after all that came before. */
    long dealsAt(long atNanos) {
        long ready = Math.max(atNanos, stalledUntilNanos);
        if (atNanos < slowUntilNanos) {
            ready += slowByNanos;
        }
        dealtWithNanos = Math.max(dealtWithNanos, ready);
        return dealtWithNanos;
    }

    /** The capacity of its uplink, once it is known; negative before. */
    long bitsPerSecond() {
        return bitsPerSecond;
    }

    void uplinkIs(long bits) {
        bitsPerSecond = bits;
    }
}
