package io.floodnet.simulator.engine;

import io.floodnet.packet.NodeId;

/** Ids that look drawn and tell which node of the simulation they belong to, without a table of a million entries. */
final class NodeIds {
    /** An odd number, and the one that undoes a multiplication by it. */
    private static final long FACTOR = 0x9e3779b97f4a7c15L;

    private static final long INVERSE = 0xf1de83e19937733dL;

    private NodeIds() {}

    /** @param drawn what tells one run of the node from another */
    static NodeId of(int node, long drawn) {
        return new NodeId(drawn, folded(folded(node) * FACTOR));
    }

    /** Which node has an id. */
    static int nodeOf(NodeId id) {
        return (int) folded(folded(id.low()) * INVERSE);
    }

    /** Its own inverse. */
    private static long folded(long bits) {
        return bits ^ (bits >>> 32);
    }
}
