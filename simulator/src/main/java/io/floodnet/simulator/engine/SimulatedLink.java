package io.floodnet.simulator.engine;

import io.floodnet.overlay.Link;
import io.floodnet.packet.Contact;

/**
 * One end of a connection. What is sent at this end comes out at the other, in order unless the network reorders.
 *
 * <p>There are eight or so of these for each node: each byte counts. Whose end it is stands in no field, as an event says to
 * which node it comes, and a node says which it is when it sends.
 */
final class SimulatedLink extends Link {
    private SimulatedLink otherEnd = this;

    private final int peerSeat;
    private int oneWay; // in nanoseconds; its complement once this end is shut, as a flag more would cost eight bytes

    /** @param oneWayNanos from here to the other end; at most 2 s, so that an int holds it */
    private SimulatedLink(SimulatedNode peer, Contact said, long clockOffsetMillis, long oneWayNanos) {
        super(said, clockOffsetMillis);
        this.peerSeat = peer.seat();
        this.oneWay = Math.toIntExact(oneWayNanos);
    }

    /** Connects the node that was called with the one that called; returns the end of the first. */
    static SimulatedLink between(SimulatedNode called, SimulatedNode caller, Call call, long helloAtNanos) {
        long callerAhead = call.helloMillis() - called.wallMillis(helloAtNanos);
        long calledAhead = called.networkMillis(helloAtNanos) - caller.wallMillis(helloAtNanos + call.backNanos());
        SimulatedLink here = new SimulatedLink(caller, call.contact(), callerAhead, call.backNanos());
        SimulatedLink there = new SimulatedLink(called, called.said(), calledAhead, call.thereNanos());
        here.otherEnd = there;
        there.otherEnd = here;
        return here;
    }

    SimulatedLink otherEnd() {
        return otherEnd;
    }

    /** The seat of the node at the other end: known here, so that nobody has to go and ask. */
    int peerSeat() {
        return peerSeat;
    }

    /** How long a packet travels from here, where nothing holds it up. */
    long oneWayNanos() {
        return oneWay < 0 ? ~oneWay : oneWay;
    }

    /** Whether this end still listens. */
    boolean isOpen() {
        return oneWay >= 0;
    }

    void shut() {
        oneWay = oneWay < 0 ? oneWay : ~oneWay;
    }
}
