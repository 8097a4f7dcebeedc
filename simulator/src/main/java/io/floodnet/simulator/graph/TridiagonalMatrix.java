package io.floodnet.simulator.graph;

/** A symmetric matrix with nothing but its diagonal and one line beside it, growing at its lower end. */
final class TridiagonalMatrix {
    /** Halves the interval this often; more would only find rounding. */
    private static final int HALVINGS = 60;

    /** Stands for 0 where we divide by it, as Sturm sequences are wont to. */
    private static final double TINY = 1e-300;

    private final double[] diagonal;
    private final double[] beside;
    private int size;

    TridiagonalMatrix(int sizeMax) {
        diagonal = new double[sizeMax];
        beside = new double[sizeMax];
    }

    /** A row below the last; {@code left} is beside its diagonal, and ignored for the first row. */
    void add(double onDiagonal, double left) {
        diagonal[size] = onDiagonal;
        beside[size] = left;
        size++;
    }

    /** Of a matrix whose eigenvalues lie within -1 up to 1. */
    double largestEigenvalue() {
        double low = -1;
        double high = 1;
        for (int halving = 0; halving < HALVINGS; halving++) {
            double middle = (low + high) / 2;
            if (hasEigenvalueAbove(middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** By the signs of the pivots of the matrix less the bound (Sturm; Sylvester's law of inertia). */
    private boolean hasEigenvalueAbove(double bound) {
        double pivot = diagonal[0] - bound;
        for (int row = 1; row < size && pivot <= 0; row++) {
            double divisor = pivot == 0 ? -TINY : pivot;
            pivot = diagonal[row] - bound - beside[row] * beside[row] / divisor;
        }
        return pivot > 0;
    }
}
