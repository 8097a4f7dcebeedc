package io.floodnet.packet;

import java.util.List;

/**
 * {@code SHUFFLE}: a short random walk that tells its last node of nodes, and asks it for as many.
 *
 * @param wallMillis what the last speaker takes the time to be, in milliseconds since 1970, so that clocks are compared over
 *     links that are never silent too
 * @param headcount how many nodes the last speaker has heard of, in the epoch of that time and in the one before
 * @param records at most {@value Records#CONTACTS_MAX}, the node that began first
 * @param hopsLeft how many hops are left, 0 to {@value #HOPS_MAX}
 * @param route the way it came
 */
public record Shuffle(long wallMillis, Headcount headcount, List<Contact> records, int hopsLeft, Route route)
        implements Packet {
    /** The walk of the design. */
    public static final int HOPS_MAX = 6;

    public Shuffle {
        records = Records.atMost(Records.CONTACTS_MAX, records);
        if (hopsLeft < 0 || hopsLeft > HOPS_MAX) {
            throw new IllegalArgumentException("hops left must be within 0.." + HOPS_MAX + ", got " + hopsLeft);
        }
    }

    /** The walk as the next node gets it from {@code self}; there must be hops left. */
    public Shuffle nextHop(NodeId self, long wallMillis, Headcount headcount) {
        return new Shuffle(wallMillis, headcount, records, hopsLeft - 1, route.plus(self));
    }
}
