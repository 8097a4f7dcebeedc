package io.floodnet.overlay;

import io.floodnet.packet.NodeId;

/**
 * Tells most ids that are not in a small set from those that are, without a look at the set (Bloom, "Space/time trade-offs
 * in hash coding with allowable errors", 1970): 64 bits, two of them for each id, which are random by themselves.
 *
 * <p>The filter is a plain number, so that it lies where it is needed. With nine ids in it, it takes one stranger in
 * seventeen for one of them. Who chooses ids so that it does so more often gains nothing but the look that was to be spared.
 */
final class IdFilter {
    /** Contains nothing. */
    static final long EMPTY = 0;

    private IdFilter() {}

    static long plus(long filter, NodeId id) {
        return filter | bits(id);
    }

    /** A no is certain. */
    static boolean mayContain(long filter, NodeId id) {
        long bits = bits(id);
        return (filter & bits) == bits;
    }

    private static long bits(NodeId id) {
        return 1L << id.high() | 1L << id.low();
    }
}
