package io.floodnet.overlay;

import io.floodnet.packet.Message;

/**
 * How far the first message of an origin is pushed when it is too large for a flood.
 *
 * <p>A push takes one way, an announcement that is followed by a pull takes three. While few nodes have a message, nearly
 * every push is the first copy of somebody's; later, hardly one is. So it is pushed to nearly half of all nodes, those
 * nearest to its origin, and the others pull.
 */
final class ColdPush {
    /** Among 1,000 nodes 0.4 of them, all of two hops and the links of those, cost 0.17 copies too many. */
    private static final double SHARE = 0.45;

    /** Fractions of a neighbour are told apart by so many bits of a hash. */
    private static final int HASH_BITS = 16;

    private ColdPush() {}

    /**
     * To how many neighbours a node pushes it. Where that is no whole number, some nodes push to one more than others: which,
     * is as good as drawn anew for each message.
     *
     * @param hops how many hops away from its origin the node is
     * @param nodes how many there are, about
     */
    static int neighbours(Message message, int hops, long nodes, OverlayConfig config, long salt) {
        double exactly = neighbours(hops, nodes, config.membership().desiredDegree());
        long hash = message.origin().hash(salt ^ message.sequence()) & (1 << HASH_BITS) - 1;
        return (int) (exactly + (double) hash / (1 << HASH_BITS));
    }

    private static double neighbours(int hops, long nodes, int degree) {
        if (hops == 0) {
            return degree;
        }
        int branches = degree - 1;
        double reached = 0;
        double next = degree; // so many are one hop farther than those that were reached last
        for (int i = 0; i < hops; i++) {
            reached += next;
            next *= branches;
        }
        double share = (SHARE * nodes - reached) / next;
        return branches * Math.max(0, Math.min(share, 1));
    }
}
