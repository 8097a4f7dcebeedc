package io.floodnet.simulator.engine;

import java.util.Arrays;

/**
 * The nodes of one shard by their places. An event knows the place that it comes to, so that its node is found without a look
 * at the connection, which may be anywhere in memory; within a window the places are gone through in order.
 *
 * <p>Grows between windows only; all threads may look nodes up within one.
 */
final class Roster {
    private SimulatedNode[] nodes = new SimulatedNode[16];
    private int size;

    /** How many nodes there have been; those that have ended keep their places. */
    int size() {
        return size;
    }

    /** The place of the next one. */
    int nextPlace() {
        if (size == Batch.PLACES_MAX) {
            throw new IllegalStateException(
                    "a shard has room for at most " + size + " nodes, those that ended included");
        }
        return size;
    }

    /** Puts a node where {@link #nextPlace} said. */
    void add(SimulatedNode node) {
        if (size == nodes.length) {
            nodes = Arrays.copyOf(nodes, size + size / 2);
        }
        nodes[size++] = node;
    }

    SimulatedNode at(int place) {
        return nodes[place];
    }
}
