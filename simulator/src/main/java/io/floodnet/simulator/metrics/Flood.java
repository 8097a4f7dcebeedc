package io.floodnet.simulator.metrics;

import io.floodnet.simulator.graph.Counts;

/**
 * One message on its way to everybody.
 *
 * @param number of the message, from 0, in the order of sending
 * @param sentAtMillis virtual time since the start
 * @param origin the node that sent it
 * @param payloadBytes of the message itself
 * @param reachable nodes other than the origin that ran at the time and that a way of links led to
 * @param reached nodes other than the origin that got it; some may have come while it was on its way
 * @param copies how many times it arrived anywhere, the first times too
 * @param bytes of all these copies on the wire
 * @param latency until a node had its first copy
 * @param hops of the first copies
 */
public record Flood(
        int number,
        long sentAtMillis,
        int origin,
        int payloadBytes,
        int reachable,
        int reached,
        long copies,
        long bytes,
        Latency latency,
        Counts hops) {

    public Flood {
        Bounds.atLeast("number", number, 0);
        Bounds.atLeast("reachable", reachable, 0);
        Bounds.atLeast("reached", reached, 0);
        Bounds.atLeast("copies", copies, 0);
    }

    /** The share of the reachable that were reached, 1 at most; a message that nobody could get has done all it could. */
    public double coverage() {
        return reached >= reachable ? 1 : (double) reached / reachable;
    }

    /** 1 would be a tree; a flood costs about one for each link but one. */
    public double copiesPerNode() {
        return reached == 0 ? 0 : (double) copies / reached;
    }
}
