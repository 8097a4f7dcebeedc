package io.floodnet.simulator.graph;

/**
 * How often the neighbours of a node are neighbours of each other (Watts and Strogatz, "Collective dynamics of
 * 'small-world' networks", 1998); in a flood such triangles are wasted copies.
 */
final class Clustering {
    /** Looks at all pairs below this, and at as many by chance above: one hub must not cost a million times a million. */
    private static final int PAIRS_MAX = 2_000;

    private final Graph graph;
    private final CountedDraws draws;

    private Clustering(Graph graph, long seed) {
        this.graph = graph;
        draws = new CountedDraws(seed);
    }

    /** The mean over as many nodes as asked for, or over all if there are no more. Each link has to have both its ends. */
    static double mean(Graph graph, int samples, long seed) {
        int nodes = graph.nodes();
        if (nodes == 0) {
            return 0;
        }
        Clustering clustering = new Clustering(graph, seed);
        int looked = Math.min(nodes, samples);
        double sum = 0;
        for (int sample = 0; sample < looked; sample++) {
            sum += clustering.around(nodes <= samples ? sample : clustering.draws.below(nodes));
        }
        return sum / looked;
    }

    private double around(int node) {
        long degree = graph.degree(node);
        long pairs = degree * (degree - 1) / 2;
        if (pairs == 0) {
            return 0;
        }
        return pairs <= PAIRS_MAX ? (double) triangles(node) / pairs : (double) sampledTriangles(node) / PAIRS_MAX;
    }

    private int triangles(int node) {
        int triangles = 0;
        for (int one = 1; one < graph.degree(node); one++) {
            for (int other = 0; other < one; other++) {
                triangles += triangle(node, one, other);
            }
        }
        return triangles;
    }

    private int sampledTriangles(int node) {
        int degree = graph.degree(node);
        int triangles = 0;
        for (int sample = 0; sample < PAIRS_MAX; sample++) {
            int one = draws.below(degree);
            int other = draws.below(degree - 1);
            triangles += triangle(node, one, other < one ? other : other + 1);
        }
        return triangles;
    }

    private int triangle(int node, int one, int other) {
        return graph.hasLink(graph.neighbour(node, one), graph.neighbour(node, other)) ? 1 : 0;
    }
}
