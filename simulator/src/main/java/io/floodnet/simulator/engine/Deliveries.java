package io.floodnet.simulator.engine;

import io.floodnet.packet.Message;
import io.floodnet.packet.NodeId;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Who has received what; a message that comes to an application twice is a bug, and is said so at once. */
public final class Deliveries {
    private record Key(NodeId origin, long epochMillis, long sequence) {}

    private final Map<Key, BitSet> receivers = new HashMap<>();

    void add(int node, Message message) {
        Key key = new Key(message.origin(), message.epochMillis(), message.sequence());
        BitSet nodes = receivers.computeIfAbsent(key, unknown -> new BitSet());
        if (nodes.get(node)) {
            throw new AssertionError("node " + node + " was given message " + key + " twice");
        }
        nodes.set(node);
    }

    /** How many messages somebody has received. */
    public int messages() {
        return receivers.size();
    }

    /** How many nodes have received the n-th message of an origin, counted from 1. */
    public int receivers(NodeId origin, long sequence) {
        return receivers.entrySet().stream()
                .filter(entry -> entry.getKey().origin.equals(origin) && entry.getKey().sequence == sequence)
                .mapToInt(entry -> entry.getValue().cardinality())
                .sum();
    }
}
