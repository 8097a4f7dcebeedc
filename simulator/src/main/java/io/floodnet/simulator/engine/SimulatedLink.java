package io.floodnet.simulator.engine;

import io.floodnet.overlay.Link;
import io.floodnet.packet.Contact;

/** One end of a connection; what is sent at this end arrives at the other in order. */
final class SimulatedLink extends Link {
    final SimulatedNode owner;
    final long oneWayNanos;
    private SimulatedLink otherEnd = this;
    private boolean open = true;
    private long lastArrivalNanos;

    private SimulatedLink(SimulatedNode owner, Contact peer, long clockOffsetMillis, long oneWayNanos) {
        super(peer, clockOffsetMillis);
        this.owner = owner;
        this.oneWayNanos = oneWayNanos;
    }

    /** Connects two nodes; returns the end of the first. */
    static SimulatedLink between(SimulatedNode one, SimulatedNode other, long oneWayNanos) {
        long ahead = other.networkMillis() - one.wallMillis();
        long behind = one.networkMillis() - other.wallMillis();
        SimulatedLink near = new SimulatedLink(one, other.contact(), ahead, oneWayNanos);
        SimulatedLink far = new SimulatedLink(other, one.contact(), behind, oneWayNanos);
        near.otherEnd = far;
        far.otherEnd = near;
        return near;
    }

    SimulatedLink otherEnd() {
        return otherEnd;
    }

    /** Whether this end still listens. */
    boolean isOpen() {
        return open;
    }

    void shut() {
        open = false;
    }

    /** When what is sent now arrives: never before what was sent earlier. */
    long arrivalNanos(long nowNanos) {
        lastArrivalNanos = Math.max(lastArrivalNanos, nowNanos + oneWayNanos);
        return lastArrivalNanos;
    }
}
