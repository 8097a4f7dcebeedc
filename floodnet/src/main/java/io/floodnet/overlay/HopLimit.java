package io.floodnet.overlay;

import io.floodnet.packet.Message;

/**
 * How far this node's messages may travel: twice as far as the farthest that lately came in, and four hops more.
 *
 * <p>The limit follows the network by itself: a flood that reaches a node tells it how far away others are, and an honest
 * limit only has to be larger than the diameter, since what stops a flood is that everybody has seen it. In a random graph of
 * n nodes with 8 links the farthest is about log n / log 7 away, which gives the design's 2 ln n / ln 7 + 4 without anybody
 * counting nodes.
 */
final class HopLimit {
    private static final int SPARE = 4;

    /** After so many messages the farthest is taken to be one nearer, until it is heard of again. */
    private static final int MESSAGES_PER_DECAY = 1_024;

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

    /** The limit, given the farthest and the least that it may be. */
    static int hops(int farthest, int hopsMin) {
        return Math.min(Math.max(hopsMin, 2 * farthest + SPARE), Message.HOPS_MAX);
    }
}
