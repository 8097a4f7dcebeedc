package io.floodnet.simulator.graph;

/**
 * What is known of the shape of a network at one moment.
 *
 * <p>Degrees, components and one-sided links are exact. The rest comes from a sample where the graph is large, so the
 * diameter is a lower bound and the spectral gap an upper one.
 *
 * @param nodes all of them, those without links too
 * @param degrees how many nodes have how many links
 * @param components how many pieces, a node alone being one as well
 * @param largestComponent nodes in the largest piece
 * @param oneSidedLinks links that only one of their ends knows of
 * @param clustering which share of the pairs of a node's neighbours are neighbours themselves, the mean over nodes
 * @param meanDistance hops between two nodes that can reach each other
 * @param diameter the most hops found between two nodes
 * @param spectralGap 1 less the second largest eigenvalue of a random walk; 0 if the graph falls apart
 * @param meanDistanceRatio the mean distance as a multiple of a random regular graph's of as many nodes and links; 0
 *     where there is none to compare with
 * @param distanceSamples from how many nodes distances were measured
 */
public record GraphMeasures(
        int nodes,
        Counts degrees,
        int components,
        int largestComponent,
        long oneSidedLinks,
        double clustering,
        double meanDistance,
        int diameter,
        double spectralGap,
        double meanDistanceRatio,
        int distanceSamples) {

    /** Visits of links that a measure may take; more than enough to search from each node of a few thousand. */
    private static final long VISITS_MAX = 32_000_000;

    /** Each search from one node meets all others, so even few of them say a lot. */
    private static final int DISTANCE_SAMPLES_MIN = 4;

    private static final int DISTANCE_SAMPLES_MAX = 256;
    private static final int CLUSTERING_SAMPLES = 10_000;

    /** Thirty passes are right to a hundredth where a network is good; a bad one deserves more while it is small. */
    private static final int SPECTRAL_PASSES_MIN = 30;

    private static final int SPECTRAL_PASSES_MAX = 200;

    public GraphMeasures {
        requireFinite("clustering", clustering);
        requireFinite("meanDistance", meanDistance);
        requireFinite("spectralGap", spectralGap);
        requireFinite("meanDistanceRatio", meanDistanceRatio);
    }

    /**
     * Takes them; the seed draws the samples and the random graph to compare with. A million nodes of eight links each
     * took eight seconds, most of it for the distances and the gap.
     */
    public static GraphMeasures of(Graph graph, long seed) {
        Graph both = graph.undirected();
        Components components = Components.of(graph);
        int samples = Math.min(graph.nodes(), affordable(both, DISTANCE_SAMPLES_MIN, DISTANCE_SAMPLES_MAX));
        Distances distances = Distances.sample(both, samples, seed);
        return new GraphMeasures(
                graph.nodes(),
                both.degrees(),
                components.count(),
                components.largest(),
                graph.oneSidedLinks(),
                Clustering.mean(both, CLUSTERING_SAMPLES, seed),
                distances.mean(),
                distances.diameter(),
                spectralGap(both, components, seed),
                ratioToChance(both, distances, samples, seed),
                samples);
    }

    private static int affordable(Graph graph, int min, int max) {
        return (int) Math.max(min, Math.min(max, VISITS_MAX / Math.max(1, graph.ends())));
    }

    private static double spectralGap(Graph both, Components components, long seed) {
        if (components.count() != 1 || both.nodes() < 2) {
            return 0;
        }
        return SpectralGap.of(both, affordable(both, SPECTRAL_PASSES_MIN, SPECTRAL_PASSES_MAX), seed);
    }

    private static double ratioToChance(Graph both, Distances distances, int samples, long seed) {
        Graph chance = RandomGraphs.even(both.nodes(), both.ends() / 2, seed);
        double expected = Distances.sample(chance, samples, seed).mean();
        return expected == 0 ? 0 : distances.mean() / expected;
    }

    private static void requireFinite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " must be finite, got " + value);
        }
    }

    /** The part of the nodes that is in the largest piece; all of none. */
    public double largestShare() {
        return nodes == 0 ? 1 : (double) largestComponent / nodes;
    }
}
