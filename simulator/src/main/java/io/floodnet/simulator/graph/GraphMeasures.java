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

    public GraphMeasures {
        requireFinite("clustering", clustering);
        requireFinite("meanDistance", meanDistance);
        requireFinite("spectralGap", spectralGap);
        requireFinite("meanDistanceRatio", meanDistanceRatio);
    }

    private static void requireFinite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " must be finite, got " + value);
        }
    }
}
