package io.floodnet.simulator.network;

/** Two nodes as one number for {@link Draws}. */
final class Pairs {
    private Pairs() {}

    /** The same for both orders. */
    static long unordered(int one, int other) {
        return ((long) Math.min(one, other) << 32) | Math.max(one, other);
    }
}
