package io.floodnet.simulator.report;

/**
 * Places the nodes of a graph so that linked ones are near each other and all have room.
 *
 * <p>Nodes repel one another and links pull, while the steps grow smaller (Fruchterman and Reingold, "Graph drawing by
 * force-directed placement", 1991). Without any randomness: nodes start on a spiral in the order of their numbers.
 */
final class ForceLayout {
    private static final int ROUNDS = 150;

    /** Turns apart by which neighbours on the spiral never line up. */
    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

    /** Keeps parts that nothing links from drifting out of the picture. */
    private static final double GRAVITY = 0.02;

    private final LifetimeLinks links;
    private final double[] x;
    private final double[] y;
    private final double[] pushX;
    private final double[] pushY;
    private final QuadTree tree;

    private ForceLayout(int nodes, LifetimeLinks links) {
        this.links = links;
        x = new double[nodes];
        y = new double[nodes];
        pushX = new double[nodes];
        pushY = new double[nodes];
        tree = new QuadTree(x, y);
        for (int node = 0; node < nodes; node++) {
            double radius = Math.sqrt(node + 0.5);
            x[node] = radius * Math.cos(node * GOLDEN_ANGLE);
            y[node] = radius * Math.sin(node * GOLDEN_ANGLE);
        }
    }

    /** The unit of length is about the distance between neighbours on an evenly filled disc. */
    static Placement of(int nodes, LifetimeLinks links) {
        ForceLayout layout = new ForceLayout(nodes, links);
        double stepMax = Math.sqrt(nodes) / 8;
        for (int round = 0; round < ROUNDS; round++) {
            double left = 1 - (double) round / ROUNDS;
            layout.round(stepMax * left * left);
        }
        return Placement.fitted(layout.x, layout.y);
    }

    private void round(double stepMax) {
        repel();
        attract();
        for (int node = 0; node < x.length; node++) {
            double length = Math.hypot(pushX[node], pushY[node]);
            if (length > 0) {
                double step = Math.min(length, stepMax) / length;
                x[node] += pushX[node] * step;
                y[node] += pushY[node] * step;
            }
        }
    }

    private void repel() {
        tree.build();
        for (int node = 0; node < x.length; node++) {
            tree.sumRepulsionOn(node);
            pushX[node] = tree.forceX() - GRAVITY * x[node];
            pushY[node] = tree.forceY() - GRAVITY * y[node];
        }
    }

    private void attract() {
        for (int link = 0; link < links.count(); link++) {
            int one = links.from(link);
            int other = links.to(link);
            double dx = x[other] - x[one];
            double dy = y[other] - y[one];
            double pull = links.share(link) * Math.hypot(dx, dy) * 0.05;
            pushX[one] += dx * pull;
            pushY[one] += dy * pull;
            pushX[other] -= dx * pull;
            pushY[other] -= dy * pull;
        }
    }
}
