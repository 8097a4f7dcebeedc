package io.floodnet.simulator.report;

import java.util.Arrays;

/**
 * Sums up the repulsion of all points on one in about log n steps: a cell that is far away for its size acts as one
 * point (Barnes and Hut, "A hierarchical O(N log N) force-calculation algorithm", 1986).
 *
 * <p>Cells are rows of flat arrays, built anew for each round.
 */
final class QuadTree {
    /** Width over distance from which on a cell is looked into; 1 is coarse, and enough for a drawing. */
    private static final double OPENING_ANGLE = 1.1;

    /** Points closer together than this many halvings of the square share a cell. */
    private static final int DEPTH_MAX = 24;

    private static final int NONE = -1;

    private final double[] x;
    private final double[] y;
    private final int[] pending = new int[4 * DEPTH_MAX];
    private int[] child = new int[0];
    private int[] only = new int[0];
    private double[] mass = new double[0];
    private double[] sumX = new double[0];
    private double[] sumY = new double[0];
    private double[] width = new double[0];
    private int cells;
    private double forceX;
    private double forceY;

    /** The arrays stay the caller's, who moves the points. */
    QuadTree(double[] x, double[] y) {
        this.x = x;
        this.y = y;
    }

    void build() {
        double left = Arrays.stream(x).min().orElse(0);
        double bottom = Arrays.stream(y).min().orElse(0);
        double right = Arrays.stream(x).max().orElse(1);
        double top = Arrays.stream(y).max().orElse(1);
        double side = Math.max(1e-9, Math.max(right - left, top - bottom));
        cells = 0;
        int root = newCell(side);
        for (int point = 0; point < x.length; point++) {
            insert(root, point, left + side / 2, bottom + side / 2, 0);
        }
    }

    /** Afterwards {@link #forceX} and {@link #forceY} are the sum of 1 / distance, pointing away from the others. */
    void sumRepulsionOn(int point) {
        forceX = 0;
        forceY = 0;
        int height = 0;
        pending[height++] = 0;
        while (height > 0) {
            int cell = pending[--height];
            double dx = x[point] - sumX[cell] / mass[cell];
            double dy = y[point] - sumY[cell] / mass[cell];
            double squared = dx * dx + dy * dy;
            boolean leaf = only[cell] != NONE || width[cell] == 0;
            if (leaf || width[cell] * width[cell] < OPENING_ANGLE * OPENING_ANGLE * squared) {
                if (squared > 0) {
                    forceX += mass[cell] * dx / squared;
                    forceY += mass[cell] * dy / squared;
                }
                continue;
            }
            for (int quarter = 4 * cell; quarter < 4 * cell + 4; quarter++) {
                if (child[quarter] != NONE) {
                    pending[height++] = child[quarter];
                }
            }
        }
    }

    double forceX() {
        return forceX;
    }

    double forceY() {
        return forceY;
    }

    private void insert(int root, int point, double rootX, double rootY, int rootDepth) {
        int cell = root;
        double centreX = rootX;
        double centreY = rootY;
        for (int depth = rootDepth; ; depth++) {
            boolean empty = mass[cell] == 0;
            int resident = only[cell];
            add(cell, point);
            if (empty) {
                only[cell] = point;
                return;
            }
            if (depth == DEPTH_MAX - 1) {
                only[cell] = NONE;
                width[cell] = 0;
                return;
            }
            if (resident != NONE) {
                only[cell] = NONE;
                add(childFor(cell, resident, centreX, centreY), resident);
                only[childFor(cell, resident, centreX, centreY)] = resident;
            }
            double quarter = width[cell] / 4;
            int next = childFor(cell, point, centreX, centreY);
            centreX += x[point] < centreX ? -quarter : quarter;
            centreY += y[point] < centreY ? -quarter : quarter;
            cell = next;
        }
    }

    private void add(int cell, int point) {
        mass[cell]++;
        sumX[cell] += x[point];
        sumY[cell] += y[point];
    }

    private int childFor(int cell, int point, double centreX, double centreY) {
        int quarter = 4 * cell + (x[point] < centreX ? 0 : 1) + (y[point] < centreY ? 0 : 2);
        if (child[quarter] == NONE) {
            int made = newCell(width[cell] / 2); // may move the array
            child[quarter] = made;
        }
        return child[quarter];
    }

    private int newCell(double side) {
        if (cells == mass.length) {
            grow(Math.max(64, 2 * cells));
        }
        Arrays.fill(child, 4 * cells, 4 * cells + 4, NONE);
        only[cells] = NONE;
        mass[cells] = 0;
        sumX[cells] = 0;
        sumY[cells] = 0;
        width[cells] = side;
        return cells++;
    }

    private void grow(int length) {
        child = Arrays.copyOf(child, 4 * length);
        only = Arrays.copyOf(only, length);
        mass = Arrays.copyOf(mass, length);
        sumX = Arrays.copyOf(sumX, length);
        sumY = Arrays.copyOf(sumY, length);
        width = Arrays.copyOf(width, length);
    }
}
