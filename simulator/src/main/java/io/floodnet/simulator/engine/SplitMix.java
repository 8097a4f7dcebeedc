package io.floodnet.simulator.engine;

import java.util.random.RandomGenerator;

/**
 * The chance of one node, in half the memory that the JDK's generator takes: a counter that grows by the golden ratio,
 * and is mixed anew for each draw (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014).
 *
 * <p>Draws what a {@link java.util.SplittableRandom} of the same seed does, which carries an increment of its own and an object
 * for streams besides.
 */
final class SplitMix implements RandomGenerator {
    private static final long GOLDEN_RATIO = 0x9e3779b97f4a7c15L;

    private long state;

    SplitMix(long seed) {
        state = seed;
    }

    /** Mixed by the thirteenth of Stafford's variants of MurmurHash3's finalizer. */
    @Override
    public long nextLong() {
        state += GOLDEN_RATIO;
        long mixed = (state ^ (state >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    /** Mixed by the fourth of them: what is not returned need not be mixed. */
    @Override
    public int nextInt() {
        state += GOLDEN_RATIO;
        long mixed = (state ^ (state >>> 33)) * 0x62a9d9ed799705f5L;
        return (int) (((mixed ^ (mixed >>> 28)) * 0xcb24d0a5c88c35b3L) >>> 32);
    }
}
