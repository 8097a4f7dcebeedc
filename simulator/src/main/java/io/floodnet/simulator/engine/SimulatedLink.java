package io.floodnet.simulator.engine;

import io.floodnet.overlay.Link;
import io.floodnet.packet.Contact;
import org.jspecify.annotations.Nullable;

/**
 * One end of a connection. What is sent at this end comes out at the other, in order unless the network reorders.
 *
 * <p>There are eight or so of these for each node: each byte counts.
 */
final class SimulatedLink extends Link {
    final SimulatedNode owner;
    private SimulatedLink otherEnd = this;

    @Nullable
    SimulatedLink nextOfOwner;

    @Nullable
    SimulatedLink previousOfOwner;

    private final int oneWayNanos;
    private int packets;
    private long lastArrivalNanos;
    private boolean open = true;

    /** @param oneWayNanos from here to the other end; at most 2 s, so that an int holds it */
    private SimulatedLink(SimulatedNode owner, Contact peer, long clockOffsetMillis, long oneWayNanos) {
        super(peer, clockOffsetMillis);
        this.owner = owner;
        this.oneWayNanos = Math.toIntExact(oneWayNanos);
    }

    /** Connects the node that was called with the one that called; returns the end of the first. */
    static SimulatedLink between(SimulatedNode called, SimulatedNode caller, Call call, long helloAtNanos) {
        long callerAhead = call.helloMillis() - called.wallMillis(helloAtNanos);
        long calledAhead = called.networkMillis(helloAtNanos) - caller.wallMillis(helloAtNanos + call.backNanos());
        SimulatedLink here = new SimulatedLink(called, caller.contact(), callerAhead, call.backNanos());
        SimulatedLink there = new SimulatedLink(caller, called.contact(), calledAhead, call.thereNanos());
        here.otherEnd = there;
        there.otherEnd = here;
        return here;
    }

    SimulatedLink otherEnd() {
        return otherEnd;
    }

    /** How long a packet travels from here, where nothing holds it up. */
    long oneWayNanos() {
        return oneWayNanos;
    }

    /** Whether this end still listens. */
    boolean isOpen() {
        return open;
    }

    void shut() {
        open = false;
    }

    /** Counts what is sent, so that each packet has draws of its own. */
    int nextPacket() {
        return packets++;
    }

    /** What the draws for its packets depend on: from where they go, and where to. */
    long drawKey() {
        return (long) owner.index() << Integer.SIZE | otherEnd.owner.index();
    }

    /** When what would arrive then does arrive: never before what was sent earlier. */
    long inOrder(long arrivalNanos) {
        lastArrivalNanos = Math.max(lastArrivalNanos, arrivalNanos);
        return lastArrivalNanos;
    }
}
