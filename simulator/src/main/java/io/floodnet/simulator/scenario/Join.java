package io.floodnet.simulator.scenario;

import io.floodnet.simulator.network.Bounds;

/**
 * How the nodes come at the beginning, one after another.
 *
 * @param perSecond how many a second, or {@link #AT_ONCE}
 * @param entries each newcomer is told the addresses of the first so many nodes, 1 to 64
 */
public record Join(double perSecond, int entries) {
    public static final double AT_ONCE = Double.POSITIVE_INFINITY;

    /** Slower ones would take longer than any scenario. */
    private static final double PER_SECOND_MIN = 1e-6;

    private static final double PER_SECOND_MAX = 1e6;
    private static final double NANOS_PER_SECOND = 1e9;

    public Join {
        requireRate(perSecond);
        Bounds.requireWithin("entries", entries, 1, 64);
    }

    static void requireRate(double perSecond) {
        if (perSecond != AT_ONCE) {
            Bounds.requireWithin("rate", perSecond, PER_SECOND_MIN, PER_SECOND_MAX);
        }
    }

    /** A storm of 500 a second on one entry. */
    public static Join defaults() {
        return new Join(500, 1);
    }

    /** When a node starts, counted from the first. */
    public long startNanos(int node) {
        return (long) (node / perSecond * NANOS_PER_SECOND);
    }
}
