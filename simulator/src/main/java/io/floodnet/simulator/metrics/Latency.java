package io.floodnet.simulator.metrics;

/**
 * How long first copies took, in microseconds; all 0 if there were none.
 *
 * <p>The percentiles are right to one part in a hundred, the others exactly.
 *
 * @param count of the deliveries
 * @param meanMicros over all
 * @param p50Micros the time within which half of them were there
 * @param p90Micros the same for 90 %
 * @param p99Micros the same for 99 %
 * @param maxMicros the last of them
 */
public record Latency(long count, double meanMicros, long p50Micros, long p90Micros, long p99Micros, long maxMicros) {

    /** Nothing was delivered. */
    public static final Latency NONE = new Latency(0, 0, 0, 0, 0, 0);

    public Latency {
        Bounds.atLeast("count", count, 0);
        Bounds.finite("meanMicros", meanMicros);
        Bounds.within("p50Micros", p50Micros, 0, p90Micros);
        Bounds.within("p90Micros", p90Micros, 0, p99Micros);
        Bounds.within("p99Micros", p99Micros, 0, maxMicros);
    }
}
