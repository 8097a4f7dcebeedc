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

    private final int peerIndex;
    private final int peerPlace;
    private int oneWay; // in nanoseconds; its complement once this end is shut, as a flag more would cost eight bytes
    private @Nullable Lane lane; // made when the network first does to a packet what it does not do to all

    /** @param oneWayNanos from here to the other end; at most 2 s, so that an int holds it */
    private SimulatedLink(
            SimulatedNode owner, SimulatedNode peer, Contact said, long clockOffsetMillis, long oneWayNanos) {
        super(said, clockOffsetMillis);
        this.owner = owner;
        this.peerIndex = peer.index();
        this.peerPlace = peer.place();
        this.oneWay = Math.toIntExact(oneWayNanos);
    }

    /** Connects the node that was called with the one that called; returns the end of the first. */
    static SimulatedLink between(SimulatedNode called, SimulatedNode caller, Call call, long helloAtNanos) {
        long callerAhead = call.helloMillis() - called.wallMillis(helloAtNanos);
        long calledAhead = called.networkMillis(helloAtNanos) - caller.wallMillis(helloAtNanos + call.backNanos());
        SimulatedLink here = new SimulatedLink(called, caller, call.contact(), callerAhead, call.backNanos());
        SimulatedLink there = new SimulatedLink(caller, called, called.said(), calledAhead, call.thereNanos());
        here.otherEnd = there;
        there.otherEnd = here;
        return here;
    }

    SimulatedLink otherEnd() {
        return otherEnd;
    }

    /** The index of the node at the other end: known here, so that nobody has to go and ask. */
    int peerIndex() {
        return peerIndex;
    }

    /** And its place. */
    int peerPlace() {
        return peerPlace;
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

    /** What is sent from here, from the first packet on that does not simply take the time of the link. */
    Lane lane() {
        if (lane == null) {
            lane = new Lane();
        }
        return lane;
    }

    /** What the draws for its packets depend on: from where they go, and where to. */
    long drawKey() {
        return (long) owner.index() << Integer.SIZE | peerIndex;
    }
}
