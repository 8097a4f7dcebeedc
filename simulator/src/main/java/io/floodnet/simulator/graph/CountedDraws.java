package io.floodnet.simulator.graph;

/**
 * Random numbers that depend on nothing but a seed and how many were drawn before, on every JDK.
 *
 * <p>SplitMix64 (Steele, Lea, Flood, "Fast splittable pseudorandom number generators", 2014).
 */
final class CountedDraws {
    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

    private long state;

    CountedDraws(long seed) {
        state = seed;
    }

    /** Within 0 up to the bound, without it; by multiplication, which is fair enough for bounds far below 2^32. */
    int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /** Within -1 up to 1. */
    double signed() {
        return (next() >> 11) * 0x1p-52;
    }

    private long next() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /** A number for two; equal for equal ones in the same order only. */
    static long mix(int one, int other) {
        return mix((((long) one << 32) | other) + GOLDEN_GAMMA);
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
