package io.floodnet.overlay;

import io.floodnet.packet.NodeId;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Slots by node, in two arrays and nothing beside them: there may be one at each of a million nodes. */
final class RouteTable {
    private static final int LENGTH_AT_FIRST = 4;

    /** What no node fits into, so that nothing is ever written to it. */
    private static final @Nullable NodeId[] EMPTY = new @Nullable NodeId[1];

    private final long salt;
    private @Nullable NodeId[] nodes = EMPTY; // a power of two; at most twice as many as were put
    private byte[] slots = {Tree.NONE};
    private int size; // with those that were removed: their places stay taken

    RouteTable(long salt) {
        this.salt = salt;
    }

    int size() {
        return size;
    }

    int find(NodeId node) {
        int place = placeOf(node);
        return nodes[place] == null ? Tree.NONE : slots[place];
    }

    void put(NodeId node, int slot) {
        if (nodes[placeOf(node)] == null && size >= nodes.length / 2) {
            grow();
        }
        int place = placeOf(node);
        size += nodes[place] == null ? 1 : 0;
        nodes[place] = node;
        slots[place] = (byte) slot;
    }

    void remove(NodeId node, int slot) {
        int place = placeOf(node);
        if (nodes[place] != null && slots[place] == slot) {
            slots[place] = Tree.NONE;
        }
    }

    void removeAll(int slot) {
        for (int i = 0; i < slots.length; i++) {
            slots[i] = slots[i] == slot ? Tree.NONE : slots[i];
        }
    }

    private void grow() {
        @Nullable NodeId[] nodesBefore = nodes;
        byte[] slotsBefore = slots;
        int length = Math.max(LENGTH_AT_FIRST, 2 * nodesBefore.length);
        nodes = new @Nullable NodeId[length];
        slots = new byte[length];
        Arrays.fill(slots, (byte) Tree.NONE);
        size = 0;
        for (int i = 0; i < nodesBefore.length; i++) {
            NodeId node = nodesBefore[i];
            if (node != null && slotsBefore[i] != Tree.NONE) {
                put(node, slotsBefore[i]);
            }
        }
    }

    /** Where a node is, or where it would go. */
    private int placeOf(NodeId node) {
        int place = (int) node.hash(salt) & (nodes.length - 1);
        for (NodeId other = nodes[place]; other != null && !other.equals(node); other = nodes[place]) {
            place = (place + 1) & (nodes.length - 1);
        }
        return place;
    }
}
