package io.floodnet.simulator.report;

import java.util.stream.IntStream;

/** A place for each node, as whole numbers within a square of {@link #SIDE}; finer than any screen. */
final class Placement {
    static final int SIDE = 16_383;

    private final int[] x;
    private final int[] y;

    private Placement(int[] x, int[] y) {
        this.x = x;
        this.y = y;
    }

    /** Scaled alike in both directions and centred. */
    static Placement fitted(double[] x, double[] y) {
        double half = 1e-9;
        double middleX = middle(x);
        double middleY = middle(y);
        for (int node = 0; node < x.length; node++) {
            half = Math.max(half, Math.max(Math.abs(x[node] - middleX), Math.abs(y[node] - middleY)));
        }
        double unit = SIDE / 2.0 / half;
        return new Placement(scaled(x, middleX, unit), scaled(y, middleY, unit));
    }

    private static double middle(double[] values) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        return (least + most) / 2;
    }

    private static int[] scaled(double[] values, double middle, double unit) {
        return IntStream.range(0, values.length)
                .map(node -> (int) Math.round((values[node] - middle) * unit + SIDE / 2.0))
                .toArray();
    }

    int count() {
        return x.length;
    }

    int x(int node) {
        return x[node];
    }

    int y(int node) {
        return y[node];
    }
}
