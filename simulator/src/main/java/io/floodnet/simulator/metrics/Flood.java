package io.floodnet.simulator.metrics;

import io.floodnet.simulator.graph.Counts;

/**
 * One message on its way to everybody.
 *
 * @param number of the message, from 0, in the order of sending
 * @param sentAtMillis virtual time since the start
 * @param origin the node that sent it
 * @param payloadBytes of the message itself
 * @param reachable nodes other than the origin that ran at the time, that a way of links led to, and that got it or stayed
 * @param missed how many of these had not got it when they were counted
 * @param reached nodes other than the origin that ever got it, those too that came while it was on its way
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
        int missed,
        int reached,
        long copies,
        long bytes,
        Latency latency,
        Counts hops) {

    public Flood {
        Bounds.atLeast("number", number, 0);
        Bounds.atLeast("reachable", reachable, 0);
        Bounds.within("missed", missed, 0, reachable);
        Bounds.atLeast("reached", reached, 0);
        Bounds.atLeast("copies", copies, 0);
    }

    /** The share of the reachable that got it. */
    public double coverage() {
        return coverageOf(reachable, missed);
    }

    /** The same for a message of these figures; one that nobody could get has done all it could. */
    public static double coverageOf(int reachable, int missed) {
        return missed == 0 ? 1 : (double) (reachable - missed) / reachable;
    }

    /** 1 would be a tree; a flood costs about one for each link but one. */
    public double copiesPerNode() {
        return reached == 0 ? 0 : (double) copies / reached;
    }
}
