package io.floodnet.simulator.network;

/**
 * Chance without a state: each draw is a function of the seed, a purpose and two numbers that say whose draw it is and
 * which.
 *
 * <p>So the order in which draws are made means nothing, threads need not agree on one, and two runs of which only one has
 * a fault share every other draw. Salmon and others ("Parallel random numbers: as easy as 1, 2, 3", SC 2011) call this
 * counter-based; the mixing is Stafford's variant 13 of the finalizer of MurmurHash3, as in SplitMix64 (Steele, Lea,
 * Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014).
 */
public final class Draws {
    /** The golden ratio in 64 bits, as in SplitMix64: an odd number whose multiples are far apart. */
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    /** The sequence of a second, independent draw for the same thing. */
    private static final long SECOND = 0xd1b54a32d192ed03L;

    private static final double UNIT = 0x1p-53;

    private Draws() {}

    /** 64 bits, each as likely 0 as 1. */
    public static long bits(long seed, Purpose purpose, long a, long b) {
        long mixed = mix(seed + GOLDEN * purpose.salt);
        mixed = mix(mixed + GOLDEN * a);
        return mix(mixed + GOLDEN * b);
    }

    /** A number in [0, 1). */
    public static double unit(long seed, Purpose purpose, long a, long b) {
        return unit(bits(seed, purpose, a, b));
    }

    /** True with the given probability. */
    public static boolean happens(double probability, long seed, Purpose purpose, long a, long b) {
        return unit(seed, purpose, a, b) < probability;
    }

    /**
     * A whole number in [0, bound).
     *
     * <p>By the high word of a product (Lemire, "Fast random integer generation in an interval", 2019) without its
     * rejection: off from even by less than bound / 2^64, which no run can see.
     */
    public static long below(long bound, long seed, Purpose purpose, long a, long b) {
        if (bound < 1) {
            throw new IllegalArgumentException("bound must be at least 1, got " + bound);
        }
        long bits = bits(seed, purpose, a, b);
        return Math.multiplyHigh(bits, bound) + (bits < 0 ? bound : 0);
    }

    /** A number of an exponential distribution with mean 1, never infinite. */
    public static double exponential(long seed, Purpose purpose, long a, long b) {
        return -Math.log(1 - unit(seed, purpose, a, b));
    }

    /** A number of the standard normal distribution (Box and Muller, 1958). */
    public static double normal(long seed, Purpose purpose, long a, long b) {
        long bits = bits(seed, purpose, a, b);
        double radius = Math.sqrt(-2 * Math.log(1 - unit(bits)));
        return radius * Math.cos(2 * Math.PI * unit(mix(bits + SECOND)));
    }

    private static double unit(long bits) {
        return (bits >>> 11) * UNIT;
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
