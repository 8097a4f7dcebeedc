package io.floodnet.simulator.metrics;

import io.floodnet.simulator.graph.Counts;
import io.floodnet.simulator.metrics.Deliveries.CoveragePoint;
import io.floodnet.simulator.metrics.Deliveries.PercentilePoint;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.HdrHistogram.AbstractHistogram;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.IntCountsHistogram;

/**
 * Counts what arrives, some twenty nanoseconds and no garbage for each.
 *
 * <p>One for each shard, for one thread at a time. Added up at the end they tell the same in whatever order, as all they
 * hold are whole numbers that are only ever added.
 */
public final class DeliveryMeter {
    /** Right to one part in a hundred, as latencies in milliseconds want it; 8 KB for latencies up to two seconds. */
    private static final int SIGNIFICANT_DIGITS = 2;

    private static final int HOPS_GUESS = 16;

    /** So many that a curve of straight lines looks round. */
    private static final int COVERAGE_POINTS = 50;

    /** Closer together at the end, which is what people ask for. */
    private static final double[] PERCENTS = DoubleStream.concat(
                    IntStream.rangeClosed(1, 99).asDoubleStream(), DoubleStream.of(99.5, 99.9, 99.99, 100))
            .toArray();

    private final AbstractHistogram latenciesMicros;
    private long sumMicros;
    private long maxMicros;
    private long[] hops = new long[HOPS_GUESS];
    private long copies;
    private long bytes;

    public DeliveryMeter() {
        this(new IntCountsHistogram(SIGNIFICANT_DIGITS));
    }

    private DeliveryMeter(AbstractHistogram latenciesMicros) {
        this.latenciesMicros = latenciesMicros;
        latenciesMicros.setAutoResize(true);
    }

    /** One that more than two billion deliveries may be added to; twice as large. */
    public static DeliveryMeter ofMany() {
        return new DeliveryMeter(new Histogram(SIGNIFICANT_DIGITS));
    }

    /** A node had its first copy, so long after it was sent, over so many links. */
    public void record(long latencyNanos, int hopsTaken) {
        long micros = latencyNanos / 1_000;
        latenciesMicros.recordValue(micros);
        sumMicros += micros;
        maxMicros = Math.max(maxMicros, micros);
        if (hopsTaken >= hops.length) {
            hops = Arrays.copyOf(hops, Math.max(hopsTaken + 1, 2 * hops.length));
        }
        hops[hopsTaken]++;
    }

    /** A copy arrived, the first or another. */
    public void copy(int frameBytes) {
        copies++;
        bytes += frameBytes;
    }

    /** Takes in what another counted; that one stays as it is. */
    public void add(DeliveryMeter other) {
        latenciesMicros.add(other.latenciesMicros);
        sumMicros += other.sumMicros;
        maxMicros = Math.max(maxMicros, other.maxMicros);
        if (other.hops.length > hops.length) {
            hops = Arrays.copyOf(hops, other.hops.length);
        }
        for (int taken = 0; taken < other.hops.length; taken++) {
            hops[taken] += other.hops[taken];
        }
        copies += other.copies;
        bytes += other.bytes;
    }

    /** Nodes that had a first copy, over all messages. */
    public long reached() {
        return latenciesMicros.getTotalCount();
    }

    public long copies() {
        return copies;
    }

    /** Of all copies. */
    public long bytes() {
        return bytes;
    }

    public Counts hops() {
        return Counts.of(hops);
    }

    public Latency latency() {
        long count = reached();
        return count == 0
                ? Latency.NONE
                : new Latency(
                        count, (double) sumMicros / count, atPercent(50), atPercent(90), atPercent(99), maxMicros);
    }

    /** {@code reachable} is how many first copies there could have been. */
    public Deliveries toDeliveries(long reachable) {
        return reached() == 0 ? Deliveries.NONE : new Deliveries(latency(), percentiles(), hops(), coverage(reachable));
    }

    private List<PercentilePoint> percentiles() {
        return Arrays.stream(PERCENTS)
                .mapToObj(percent -> new PercentilePoint(percent, atPercent(percent)))
                .toList();
    }

    /** The histogram answers with the upper end of a range of values, which may lie above all that there were. */
    private long atPercent(double percent) {
        return Math.min(maxMicros, latenciesMicros.getValueAtPercentile(percent));
    }

    private List<CoveragePoint> coverage(long reachable) {
        long stepMicros = maxMicros / COVERAGE_POINTS + 1;
        return IntStream.rangeClosed(0, COVERAGE_POINTS)
                .mapToObj(step -> new CoveragePoint(step * stepMicros, share(step * stepMicros, reachable)))
                .toList();
    }

    private double share(long afterMicros, long reachable) {
        return (double) latenciesMicros.getCountBetweenValues(0, afterMicros) / Math.max(reached(), reachable);
    }
}
