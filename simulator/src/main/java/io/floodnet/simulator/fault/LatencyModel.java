package io.floodnet.simulator.fault;

import java.util.concurrent.TimeUnit;

/** How long a packet travels from one node to another. */
@FunctionalInterface
public interface LatencyModel {

    /** One way, in nanoseconds, more than 0; the same for both ways and for all packets between two nodes. */
    long oneWayNanos(int from, int to);

    /** Each pair of nodes at a distance of its own, evenly spread between two bounds. */
    static LatencyModel uniform(long minMillis, long maxMillis, long seed) {
        long min = TimeUnit.MILLISECONDS.toNanos(minMillis);
        long spread = TimeUnit.MILLISECONDS.toNanos(maxMillis) - min + 1;
        return (from, to) -> {
            long pair = ((long) Math.min(from, to) << 32) | Math.max(from, to);
            return min + Long.remainderUnsigned(mix(pair ^ seed), spread);
        };
    }

    /** The finalizer of SplitMix64 (Steele, Lea, Flood, "Fast splittable pseudorandom number generators", 2014). */
    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
