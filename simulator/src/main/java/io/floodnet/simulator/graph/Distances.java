package io.floodnet.simulator.graph;

import java.util.Arrays;

/** How many hops nodes are apart, found by searches from a sample of them. */
final class Distances {
    private final Graph graph;
    private final int[] hops;

    /** Each node enters at most once, so a plain array is a queue. */
    private final int[] queue;

    private int reached;
    private long hopsSum;
    private long pairs;
    private int farthest;

    private Distances(Graph graph) {
        this.graph = graph;
        hops = new int[graph.nodes()];
        queue = new int[graph.nodes()];
    }

    /** As many searches as asked for; from each node once if there are no more than that. */
    static Distances sample(Graph graph, int samples, long seed) {
        Distances distances = new Distances(graph);
        int nodes = graph.nodes();
        if (nodes <= samples) {
            for (int node = 0; node < nodes; node++) {
                distances.searchFrom(node);
            }
            return distances;
        }
        CountedDraws draws = new CountedDraws(seed);
        for (int sample = 0; sample < samples; sample++) {
            distances.searchFrom(draws.below(nodes));
        }
        // What lies farthest from anywhere is a good place to look for the longest way from. It isn't part of the mean,
        // as it is no start by chance.
        distances.search(distances.queue[distances.reached - 1]);
        return distances;
    }

    /** Between nodes that can reach each other; 0 if none can. */
    double mean() {
        return pairs == 0 ? 0 : (double) hopsSum / pairs;
    }

    /** The longest way found; there may be a longer one. */
    int diameter() {
        return farthest;
    }

    private void searchFrom(int start) {
        search(start);
        for (int at = 1; at < reached; at++) {
            hopsSum += hops[queue[at]];
        }
        pairs += reached - 1;
    }

    private void search(int start) {
        Arrays.fill(hops, -1);
        hops[start] = 0;
        queue[0] = start;
        reached = 1;
        for (int at = 0; at < reached; at++) {
            visitNeighbours(queue[at]);
        }
        farthest = Math.max(farthest, hops[queue[reached - 1]]);
    }

    private void visitNeighbours(int node) {
        int degree = graph.degree(node);
        for (int index = 0; index < degree; index++) {
            int neighbour = graph.neighbour(node, index);
            if (hops[neighbour] < 0) {
                hops[neighbour] = hops[node] + 1;
                queue[reached++] = neighbour;
            }
        }
    }
}
