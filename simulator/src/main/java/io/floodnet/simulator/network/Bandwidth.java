package io.floodnet.simulator.network;

/**
 * How many bits a second leave a node.
 *
 * @param median half of the nodes have more, half of them less; 0 means that nothing has to queue
 * @param sigma the standard deviation of the natural logarithm, 0 to 3; with 0, all are equal
 */
public record Bandwidth(long median, double sigma) {
    public static final Bandwidth UNLIMITED = new Bandwidth(0, 0);

    private static final long MEDIAN_MAX = 1_000_000_000_000L;

    /** What draws are cut to: below it, one packet would take minutes. */
    private static final long LEAST = 1_000;

    public Bandwidth {
        if (median != 0) {
            Bounds.requireWithin("median", median, LEAST, MEDIAN_MAX);
        }
        Bounds.requireWithin("sigma", sigma, 0, 3);
    }

    /** What one node has, in bits per second; 0 means unlimited. */
    public long bitsPerSecond(long seed, int node) {
        if (median == 0 || sigma == 0) {
            return median;
        }
        double normal = Draws.normal(seed, Purpose.BANDWIDTH, node, 0);
        return Math.max(LEAST, (long) (median * Math.exp(sigma * normal)));
    }
}
