package io.floodnet.overlay;

import io.floodnet.packet.JoinRequest;
import io.floodnet.packet.Message;

/**
 * How far what this node sends may travel.
 *
 * <p>A message goes twice as far as the farthest node is away, and four hops more: an honest limit only has to be larger than
 * the diameter, since what stops a flood is that everybody has seen it. How far that is, is known in two ways, and the larger
 * counts. In a random graph of n nodes with 8 links the farthest is about log n / log 7 away, which is known before anything
 * was heard; and a message that comes in tells how far it came. The second knows what the first can't: that a flood takes
 * many short ways rather than a few long ones, or that the graph isn't random.
 */
final class HopLimit {
    private static final int SPARE = 4;

    /** After so many messages the farthest is taken to be one nearer, until it is heard of again. */
    private static final int MESSAGES_PER_DECAY = 1_024;

    /** The design's: in a network of more nodes, a walk goes farther to end anywhere. */
    private static final long WALKED_EASILY = 100_000;

    private static final int WALK_EXTRA = 3;

    private HopLimit() {}

    /**
     * How far away the farthest node is taken to be, once another message has come in.
     *
     * @param before what it was taken to be
     * @param hopsTaken how far that message has come
     * @param messages how many have come in, with that one
     */
    static int farthest(int before, int hopsTaken, long messages) {
        boolean decays = messages % MESSAGES_PER_DECAY == 0;
        return Math.max(decays ? before - 1 : before, hopsTaken);
    }

    /**
     * The limit of a message.
     *
     * @param farthest how far away the farthest node is taken to be by what was heard
     * @param nodes how many nodes there are, about
     */
    static int ofMessage(int farthest, long nodes, OverlayConfig config) {
        // Whoever has two links may be one of a ring, whose length no hop limit bounds; three do better than that.
        int branches = Math.max(2, config.membership().desiredDegree() - 1);
        int across = (int) Math.ceil(2 * Math.log((double) nodes) / Math.log(branches));
        int hops = Math.max(2 * farthest, across) + SPARE;
        return Math.min(Math.max(config.dissemination().hopsMin(), hops), Message.HOPS_MAX);
    }

    /** The limit of a walk. */
    static int ofWalk(long nodes, OverlayConfig config) {
        int hops = config.membership().walkHops();
        return nodes > WALKED_EASILY ? Math.min(hops + WALK_EXTRA, JoinRequest.HOPS_MAX) : hops;
    }
}
