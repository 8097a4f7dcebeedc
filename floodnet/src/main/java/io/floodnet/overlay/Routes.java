package io.floodnet.overlay;

import io.floodnet.packet.NodeId;
import java.util.concurrent.TimeUnit;

/**
 * Over which link each node was last heard, as bridges learn it: so that what is for that node goes back over it. Trees know it
 * of those that broadcast; this knows it of those whose trees have been forgotten, and of who sends to single nodes.
 *
 * <p>Two generations: what has not been heard of for as long as it takes a new one to become an old one, or since it has
 * filled, is forgotten.
 */
final class Routes {
    /** With two generations about a third of a megabyte. A guess: ten times as many as people talk to. */
    static final int GENERATION_MAX = 4_096;

    /** Chats are slow; after this and up to as long again, links that have changed make a route worth little. A guess. */
    private static final long GENERATION_NANOS = TimeUnit.MINUTES.toNanos(10);

    private final long salt;
    private RouteTable young;
    private RouteTable old;
    private long bornNanos;

    /** @param salt secret, so that nobody can choose ids that fall into one place of a table */
    Routes(long salt, long nowNanos) {
        this.salt = salt;
        this.young = new RouteTable(salt);
        this.old = new RouteTable(salt);
        this.bornNanos = nowNanos;
    }

    int size() {
        return young.size() + old.size();
    }

    /** A node has been heard over the link in that slot. */
    void learn(NodeId node, int slot, long nowNanos) {
        if (young.size() >= GENERATION_MAX) {
            turn(nowNanos);
        }
        young.put(node, slot);
    }

    /** The slot of the link towards a node; {@link Tree#NONE} if none is known. */
    int find(NodeId node) {
        int slot = young.find(node);
        return slot == Tree.NONE ? old.find(node) : slot;
    }

    /** A node is not to be reached over that link. */
    void forget(NodeId node, int slot) {
        young.remove(node, slot);
        old.remove(node, slot);
    }

    /** Nothing that is known of a node is worth anything. */
    void forget(NodeId node) {
        forget(node, young.find(node));
        forget(node, old.find(node));
    }

    /** A link is gone, and another may come to its place. */
    void forget(int slot) {
        young.removeAll(slot);
        old.removeAll(slot);
    }

    /** Drops what is too old. */
    void expire(long nowNanos) {
        if (nowNanos - bornNanos >= GENERATION_NANOS) {
            turn(nowNanos);
        }
    }

    private void turn(long nowNanos) {
        old = young;
        young = new RouteTable(salt);
        bornNanos = nowNanos;
    }
}
