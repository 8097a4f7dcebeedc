package io.floodnet.simulator.graph;

import java.util.Arrays;

/**
 * The links of a network in two flat arrays, so that ten million nodes fit into some 400 MB.
 *
 * <p>Nodes are numbered from 0. Each has the neighbours that it knows of; a link may be known at one end only. Immutable.
 */
public final class Graph {
    /** The neighbours of a node lie from its own offset up to the next node's; one entry more than nodes. */
    private final int[] offsets;

    /** Each node's in rising order. */
    private final int[] neighbours;

    Graph(int[] offsets, int[] neighbours) {
        this.offsets = offsets;
        this.neighbours = neighbours;
    }

    public int nodes() {
        return offsets.length - 1;
    }

    /** Ends of links: twice the links if both ends know of each. */
    public int ends() {
        return neighbours.length;
    }

    public int degree(int node) {
        return offsets[node + 1] - offsets[node];
    }

    /** The {@code index}-th in rising order, from 0 up to the degree. */
    public int neighbour(int node, int index) {
        return neighbours[offsets[node] + index];
    }

    /** Whether the first knows of the second. */
    public boolean hasLink(int from, int to) {
        return Arrays.binarySearch(neighbours, offsets[from], offsets[from + 1], to) >= 0;
    }

    /** How many nodes have how many links. */
    public Counts degrees() {
        int max = 0;
        for (int node = 0; node < nodes(); node++) {
            max = Math.max(max, degree(node));
        }
        long[] counts = new long[max + 1];
        for (int node = 0; node < nodes(); node++) {
            counts[degree(node)]++;
        }
        return Counts.of(counts);
    }

    /** Links that only one of their ends knows of. */
    public int oneSidedLinks() {
        if (endsCancelOut()) {
            return 0;
        }
        int oneSided = 0;
        for (int node = 0; node < nodes(); node++) {
            for (int at = offsets[node]; at < offsets[node + 1]; at++) {
                if (!hasLink(neighbours[at], node)) {
                    oneSided++;
                }
            }
        }
        return oneSided;
    }

    /** The same with each link known at both ends; this one if it is so already. */
    public Graph undirected() {
        if (oneSidedLinks() == 0) {
            return this;
        }
        GraphBuilder builder = new GraphBuilder(nodes());
        Graph reverse = reversed();
        int[] both = new int[0];
        for (int node = 0; node < nodes(); node++) {
            int own = degree(node);
            int others = reverse.degree(node);
            both = both.length < own + others ? new int[2 * (own + others)] : both;
            System.arraycopy(neighbours, offsets[node], both, 0, own);
            System.arraycopy(reverse.neighbours, reverse.offsets[node], both, own, others);
            builder.add(both, own + others);
        }
        return builder.build();
    }

    /**
     * Adds a number for each link where its lower end knows of it and takes the same away where the upper one does. One
     * pass in the order of memory, where looking for each end at its other node takes some ten times as long; that it comes
     * to 0 by chance is one in 2^64.
     */
    private boolean endsCancelOut() {
        long sum = 0;
        for (int node = 0; node < nodes(); node++) {
            for (int at = offsets[node]; at < offsets[node + 1]; at++) {
                int other = neighbours[at];
                sum += node < other ? CountedDraws.mix(node, other) : -CountedDraws.mix(other, node);
            }
        }
        return sum == 0;
    }

    /** Each link known at its other end; going through the nodes in order leaves the neighbours in order, too. */
    private Graph reversed() {
        int[] starts = new int[offsets.length];
        for (int neighbour : neighbours) {
            starts[neighbour + 1]++;
        }
        // Not in parallel: within a task of a fork/join pool that may never return.
        for (int node = 0; node < nodes(); node++) {
            starts[node + 1] += starts[node];
        }
        int[] next = starts.clone();
        int[] reversed = new int[neighbours.length];
        for (int node = 0; node < nodes(); node++) {
            for (int at = offsets[node]; at < offsets[node + 1]; at++) {
                reversed[next[neighbours[at]]++] = node;
            }
        }
        return new Graph(starts, reversed);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Graph that
                && Arrays.equals(offsets, that.offsets)
                && Arrays.equals(neighbours, that.neighbours);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(offsets) + Arrays.hashCode(neighbours);
    }

    @Override
    public String toString() {
        return nodes() + " nodes, " + ends() + " ends of links";
    }
}
