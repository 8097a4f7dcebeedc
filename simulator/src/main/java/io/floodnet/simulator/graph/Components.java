package io.floodnet.simulator.graph;

import java.util.Arrays;

/**
 * Which nodes hang together, by links of either direction.
 *
 * <p>A forest of disjoint sets (Tarjan, "Efficiency of a good but not linear set union algorithm", 1975), as one pass over
 * the links in their order is kinder to the caches than a search that follows them.
 */
public final class Components {
    /** The parent in the tree, or for a root the number of its nodes, negated. */
    private final int[] parents;

    private int count;
    private int largest;

    private Components(int nodes) {
        parents = new int[nodes];
        Arrays.fill(parents, -1);
        count = nodes;
        largest = Math.min(1, nodes);
    }

    public static Components of(Graph graph) {
        Components components = new Components(graph.nodes());
        for (int node = 0; node < graph.nodes(); node++) {
            components.join(graph, node);
        }
        return components;
    }

    /** A node without links is one of its own. */
    public int count() {
        return count;
    }

    /** The nodes of the largest. */
    public int largest() {
        return largest;
    }

    /** The number of the largest, see {@link #componentOf}; of several that are as large, the same each time. */
    public int largestComponent() {
        for (int node = 0; node < parents.length; node++) {
            if (sizeAround(node) == largest) {
                return componentOf(node);
            }
        }
        return -1;
    }

    /** The nodes of the one that this node is in, itself included. */
    public int sizeAround(int node) {
        return -parents[root(node)];
    }

    /** A number that all nodes of a component share with no other node. */
    public int componentOf(int node) {
        return root(node);
    }

    public boolean areConnected(int one, int other) {
        return root(one) == root(other);
    }

    private void join(Graph graph, int node) {
        int root = root(node);
        for (int index = 0; index < graph.degree(node); index++) {
            root = union(root, root(graph.neighbour(node, index)));
        }
    }

    /** The smaller hangs below the larger; returns the root of both. */
    private int union(int one, int other) {
        if (one == other) {
            return one;
        }
        int larger = parents[one] <= parents[other] ? one : other;
        int smaller = larger == one ? other : one;
        parents[larger] += parents[smaller];
        parents[smaller] = larger;
        largest = Math.max(largest, -parents[larger]);
        count--;
        return larger;
    }

    /** Halves the way for those that come after. */
    private int root(int node) {
        int at = node;
        while (parents[at] >= 0) {
            int parent = parents[at];
            int grandparent = parents[parent];
            if (grandparent < 0) {
                return parent;
            }
            parents[at] = grandparent;
            at = grandparent;
        }
        return at;
    }
}
