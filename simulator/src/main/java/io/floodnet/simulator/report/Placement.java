package io.floodnet.simulator.report;

import java.util.Arrays;
import java.util.Comparator;
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

    /**
     * Keeps each node's direction from the middle of all and their order outwards, but has them fill a disc evenly:
     * forces alone crowd the middle, where nothing can be made out any more.
     */
    static Placement onDisc(double[] x, double[] y) {
        double middleX = Arrays.stream(x).average().orElse(0);
        double middleY = Arrays.stream(y).average().orElse(0);
        int[] outwards = IntStream.range(0, x.length)
                .boxed()
                .sorted(Comparator.comparingDouble(node -> squared(x[node] - middleX) + squared(y[node] - middleY)))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] placedX = new int[x.length];
        int[] placedY = new int[x.length];
        for (int rank = 0; rank < outwards.length; rank++) {
            int node = outwards[rank];
            double radius = Math.sqrt((rank + 0.5) / outwards.length) * SIDE / 2;
            double angle = StrictMath.atan2(y[node] - middleY, x[node] - middleX);
            placedX[node] = (int) Math.round(SIDE / 2.0 + radius * StrictMath.cos(angle));
            placedY[node] = (int) Math.round(SIDE / 2.0 + radius * StrictMath.sin(angle));
        }
        return new Placement(placedX, placedY);
    }

    private static double squared(double value) {
        return value * value;
    }

    int x(int node) {
        return x[node];
    }

    int y(int node) {
        return y[node];
    }
}
