package io.floodnet.simulator.run;

import io.floodnet.simulator.engine.SimulatedNetwork;
import io.floodnet.simulator.engine.SimulatedNode;
import io.floodnet.simulator.graph.Components;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who hung together with whom at one moment, by links of either direction. */
final class Crowds {
    /**
     * Nodes that hung together.
     *
     * @param nodes all that ran, of this crowd or not
     * @param members their places in the list
     */
    record Crowd(List<SimulatedNode> nodes, BitSet members) {}

    private final List<SimulatedNode> nodes; // by index
    private final Components components;
    private final Map<Integer, BitSet> members = new HashMap<>(); // of those asked for, at most one a component

    private Crowds(List<SimulatedNode> nodes, Components components) {
        this.nodes = nodes;
        this.components = components;
    }

    /** Looks at a network that stands still; as long as nobody comes or goes, it shares the list of nodes with the look before. */
    static Crowds of(SimulatedNetwork network, @Nullable Crowds before) {
        Census census = Census.of(network);
        List<SimulatedNode> nodes =
                before != null && before.nodes.equals(census.nodes()) ? before.nodes : census.nodes();
        return new Crowds(nodes, Components.of(census.graph()));
    }

    /** How many nodes ran. */
    int nodes() {
        return nodes.size();
    }

    /** The crowd that a node was in, or {@code null} if it did not run. */
    @Nullable
    Crowd around(SimulatedNode node) {
        int place = Collections.binarySearch(nodes, node, Comparator.comparingInt(SimulatedNode::index));
        if (place < 0 || nodes.get(place) != node) { // one that was started anew has the index of its predecessor
            return null;
        }
        return new Crowd(nodes, members.computeIfAbsent(components.componentOf(place), this::membersOf));
    }

    private BitSet membersOf(int component) {
        BitSet found = new BitSet(nodes.size());
        for (int place = 0; place < nodes.size(); place++) {
            if (components.componentOf(place) == component) {
                found.set(place);
            }
        }
        return found;
    }
}
