package io.floodnet.simulator.graph;

import java.util.Arrays;

/** Takes the neighbours of one node after the other, from node 0 on, and makes a graph of them. */
public final class GraphBuilder {
    /** What an overlay has in the mean; a wrong guess costs a copy. */
    private static final int DEGREE_GUESS = 8;

    /** The most that any JVM gives an array. */
    private static final int ENDS_MAX = Integer.MAX_VALUE - 8;

    private final int[] offsets;
    private int[] neighbours;
    private int node;

    public GraphBuilder(int nodes) {
        if (nodes < 0) {
            throw new IllegalArgumentException("nodes must be at least 0, got " + nodes);
        }
        offsets = new int[nodes + 1];
        neighbours = new int[(int) Math.min(ENDS_MAX, (long) nodes * DEGREE_GUESS)];
    }

    /** The next node knows of the first {@code count} of these; it may name one twice, but not itself. */
    public GraphBuilder add(int[] known, int count) {
        if (node == nodes()) {
            throw new IllegalStateException("all " + nodes() + " nodes have their neighbours already");
        }
        int start = offsets[node];
        reserve(start + (long) count);
        System.arraycopy(known, 0, neighbours, start, count);
        Arrays.sort(neighbours, start, start + count);
        offsets[node + 1] = keepDistinct(start, start + count);
        node++;
        return this;
    }

    /** Nodes that were not added have no neighbours. */
    public Graph build() {
        int ends = offsets[node];
        Arrays.fill(offsets, node, offsets.length, ends);
        return new Graph(offsets.clone(), Arrays.copyOf(neighbours, ends));
    }

    private int nodes() {
        return offsets.length - 1;
    }

    private void reserve(long ends) {
        if (ends > ENDS_MAX) {
            throw new IllegalArgumentException("ends of links must be at most " + ENDS_MAX + ", got " + ends);
        }
        if (ends > neighbours.length) {
            neighbours =
                    Arrays.copyOf(neighbours, (int) Math.min(ENDS_MAX, Math.max(ends, neighbours.length * 3L / 2)));
        }
    }

    private int keepDistinct(int start, int end) {
        int kept = start;
        for (int at = start; at < end; at++) {
            int neighbour = neighbours[at];
            requireOther(neighbour);
            if (kept == start || neighbours[kept - 1] != neighbour) {
                neighbours[kept++] = neighbour;
            }
        }
        return kept;
    }

    private void requireOther(int neighbour) {
        if (neighbour < 0 || neighbour >= nodes() || neighbour == node) {
            throw new IllegalArgumentException("a neighbour of node " + node + " must be another node within 0.."
                    + (nodes() - 1) + ", got " + neighbour);
        }
    }
}
