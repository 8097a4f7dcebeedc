package io.floodnet.simulator.report;

/**
 * Places the nodes of a graph so that linked ones are near each other and all have room.
 *
 * <p>Nodes repel one another and links pull, while the steps grow smaller (Fruchterman and Reingold, "Graph drawing by
 * force-directed placement", 1991). Without any randomness: nodes start on a spiral in the order of their numbers, and
 * {@link StrictMath} gives the same bits everywhere.
 */
final class ForceLayout {
    private static final int ROUNDS = 150;

    /** Turns apart by which neighbours on the spiral never line up. */
    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

    /** Keeps parts that nothing links from drifting out of the picture. */
    private static final double GRAVITY = 0.02;

    /** Chosen by eye. */
    private static final double PULL = 0.4;

    private final LifetimeLinks links;
    private final double[] x;
    private final double[] y;
    private final double[] pushX;
    private final double[] pushY;
    private final double[] linkage;
    private final QuadTree tree;

    private ForceLayout(int nodes, LifetimeLinks links) {
        this.links = links;
        x = new double[nodes];
        y = new double[nodes];
        pushX = new double[nodes];
        pushY = new double[nodes];
        linkage = linkage(nodes, links);
        tree = new QuadTree(x, y);
        for (int node = 0; node < nodes; node++) {
            double radius = Math.sqrt(node + 0.5);
            x[node] = radius * StrictMath.cos(node * GOLDEN_ANGLE);
            y[node] = radius * StrictMath.sin(node * GOLDEN_ANGLE);
        }
    }

    /** How many links each node has, those that didn't last counting less. */
    private static double[] linkage(int nodes, LifetimeLinks links) {
        double[] linkage = new double[nodes];
        for (int link = 0; link < links.count(); link++) {
            linkage[links.from(link)] += links.share(link);
            linkage[links.to(link)] += links.share(link);
        }
        return linkage;
    }

    /** The unit of length is about the distance between neighbours on an evenly filled disc. */
    static Placement of(int nodes, LifetimeLinks links) {
        ForceLayout layout = new ForceLayout(nodes, links);
        double stepMax = Math.sqrt(nodes) / 8;
        for (int round = 0; round < ROUNDS; round++) {
            double left = 1 - (double) round / ROUNDS;
            layout.round(stepMax * left * left);
        }
        return Placement.onDisc(layout.x, layout.y);
    }

    private void round(double stepMax) {
        repel();
        attract();
        for (int node = 0; node < x.length; node++) {
            double length = Math.sqrt(pushX[node] * pushX[node] + pushY[node] * pushY[node]);
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

    /**
     * Each node is pulled with the same strength in all, else those that outlive the others, and so have had
     * more links, would fill the middle, and the drawing would tell who is going to crash.
     */
    private void attract() {
        for (int link = 0; link < links.count(); link++) {
            int one = links.from(link);
            int other = links.to(link);
            double dx = x[other] - x[one];
            double dy = y[other] - y[one];
            double pull = PULL * links.share(link) * Math.sqrt(dx * dx + dy * dy);
            pushX[one] += dx * pull / linkage[one];
            pushY[one] += dy * pull / linkage[one];
            pushX[other] -= dx * pull / linkage[other];
            pushY[other] -= dy * pull / linkage[other];
        }
    }
}
