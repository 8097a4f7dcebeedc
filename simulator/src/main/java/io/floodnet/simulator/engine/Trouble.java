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
    private long keptWaitingUntilNanos;
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

    /** Something that the node has sent has to be sent again, and arrives only after that. */
    void keptWaiting(long untilNanos) {
        keptWaitingUntilNanos = Math.max(keptWaitingUntilNanos, untilNanos);
    }

    /** When the node is, or was last, as others are, and has dealt with what waited; never for one that lies. */
    long isOverAtNanos() {
        if (tampering != null) {
            return Long.MAX_VALUE;
        }
        long stopped = Math.max(stalledUntilNanos, slowUntilNanos) + slowByNanos;
        return Math.max(Math.max(stopped, cutOffUntilNanos), Math.max(keptWaitingUntilNanos, uplinkFreeNanos));
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
