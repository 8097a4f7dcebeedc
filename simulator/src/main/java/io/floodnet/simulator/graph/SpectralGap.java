package io.floodnet.simulator.graph;

/**
 * How fast a random walk forgets where it began: 1 less the second largest eigenvalue of its matrix.
 *
 * <p>The larger, the fewer links bind parts of the network together that would fall apart without them. A random regular
 * graph of degree d has about {@code 1 - 2 sqrt(d - 1) / d} (Friedman, "A proof of Alon's second eigenvalue conjecture",
 * 2008), and no large graph of that degree has much more.
 *
 * <p>By the method of Lanczos (1950) on the normalised matrix of links, with the known first eigenvector taken out. It
 * comes as near in thirty passes over the links as plain powers of the matrix do in some hundreds. What it finds is never
 * above the eigenvalue looked for, so the gap is never below.
 */
final class SpectralGap {
    /** A direction this short is rounding: the graph has no more eigenvalues to find. */
    private static final double NOTHING_LEFT = 1e-10;

    private final Graph graph;

    /** The square root of each degree, as a vector of length 1: the eigenvector of eigenvalue 1. */
    private final double[] first;

    /** One over the square root of each degree. */
    private final double[] scale;

    /** What is multiplied, scaled; here so that each pass needn't bring its own. */
    private final double[] scaled;

    private SpectralGap(Graph graph) {
        this.graph = graph;
        int nodes = graph.nodes();
        first = new double[nodes];
        scale = new double[nodes];
        scaled = new double[nodes];
        for (int node = 0; node < nodes; node++) {
            first[node] = Math.sqrt(graph.degree(node));
            scale[node] = 1 / first[node];
        }
        scaleToLengthOne(first);
    }

    /** Of a graph of one component and two nodes at least; each link has to have both its ends. */
    static double of(Graph graph, int passes, long seed) {
        return 1 - new SpectralGap(graph).secondEigenvalue(passes, seed);
    }

    private double secondEigenvalue(int passes, long seed) {
        TridiagonalMatrix found = new TridiagonalMatrix(passes);
        double[] before = new double[first.length];
        double[] current = randomStart(seed);
        double beside = 0;
        for (int pass = 0; pass < passes; pass++) {
            double[] next = multiply(current);
            double along = dot(next, current);
            found.add(along, beside);
            subtract(next, along, current);
            subtract(next, beside, before);
            subtract(next, dot(next, first), first);
            beside = scaleToLengthOne(next);
            if (beside < NOTHING_LEFT) {
                break;
            }
            before = current;
            current = next;
        }
        return found.largestEigenvalue();
    }

    private double[] randomStart(long seed) {
        CountedDraws draws = new CountedDraws(seed);
        double[] start = new double[first.length];
        for (int node = 0; node < start.length; node++) {
            start[node] = draws.signed();
        }
        subtract(start, dot(start, first), first);
        scaleToLengthOne(start);
        return start;
    }

    private double[] multiply(double[] vector) {
        for (int node = 0; node < scaled.length; node++) {
            scaled[node] = vector[node] * scale[node];
        }
        double[] product = new double[vector.length];
        for (int node = 0; node < product.length; node++) {
            double sum = 0;
            int degree = graph.degree(node);
            for (int index = 0; index < degree; index++) {
                sum += scaled[graph.neighbour(node, index)];
            }
            product[node] = sum * scale[node];
        }
        return product;
    }

    private static void subtract(double[] from, double factor, double[] vector) {
        for (int node = 0; node < from.length; node++) {
            from[node] -= factor * vector[node];
        }
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int node = 0; node < one.length; node++) {
            sum += one[node] * other[node];
        }
        return sum;
    }

    /** Returns the length that it had. */
    private static double scaleToLengthOne(double[] vector) {
        double length = Math.sqrt(dot(vector, vector));
        if (length > 0) {
            for (int node = 0; node < vector.length; node++) {
                vector[node] /= length;
            }
        }
        return length;
    }
}
