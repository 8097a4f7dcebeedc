package io.floodnet.packet;

/**
 * {@code JOIN_REQ}: a random walk through the network that looks for links for a node with too few of them.
 *
 * @param walkId chosen by the joiner at random; the answer carries it back
 * @param joiner the node that wants links; with addresses where a host that dials it can save the answer the way back
 * @param want 1 or 2 links; an edge that the joiner is spliced into gives two
 * @param hopsLeft how many hops of its random part are left, 0 to {@value #HOPS_MAX}
 * @param wanderLeft how many further hops it may take to find a node that can help, 0 to {@value #WANDER_MAX}
 * @param route the way it came
 */
public record JoinRequest(long walkId, Contact joiner, int want, int hopsLeft, int wanderLeft, Route route)
        implements Packet {
    /** The longest walk of the design, for networks beyond 100,000 nodes. */
    public static final int HOPS_MAX = 10;

    /** A walk that found nobody in so many further nodes had better start elsewhere. */
    public static final int WANDER_MAX = 8;

    public JoinRequest {
        requireWant(want);
        if (hopsLeft < 0 || hopsLeft > HOPS_MAX) {
            throw new IllegalArgumentException("hops left must be within 0.." + HOPS_MAX + ", got " + hopsLeft);
        }
        if (wanderLeft < 0 || wanderLeft > WANDER_MAX) {
            throw new IllegalArgumentException("wander left must be within 0.." + WANDER_MAX + ", got " + wanderLeft);
        }
    }

    static void requireWant(int want) {
        if (want < 1 || want > 2) {
            throw new IllegalArgumentException("a walk wants 1 or 2 links, got " + want);
        }
    }

    /** The walk as the next node gets it from {@code self}: one hop of its random part fewer, or one of its wandering. */
    public JoinRequest nextHop(NodeId self) {
        return hopsLeft > 0
                ? new JoinRequest(walkId, joiner, want, hopsLeft - 1, wanderLeft, route.plus(self))
                : new JoinRequest(walkId, joiner, want, 0, wanderLeft - 1, route.plus(self));
    }
}
