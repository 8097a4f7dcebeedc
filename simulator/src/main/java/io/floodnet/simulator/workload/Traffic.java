package io.floodnet.simulator.workload;

import io.floodnet.simulator.metrics.Deliveries.PercentilePoint;
import io.floodnet.simulator.metrics.DeliveryMeter;
import io.floodnet.simulator.metrics.Latency;

/** Figures that workloads share which publish and count what comes. */
final class Traffic {
    private static final double BYTES_PER_MEGABYTE = 1e6;
    private static final double MICROS_PER_MILLI = 1e3;
    private static final double P999 = 99.9;

    private final Bench bench;
    private final long wireBytesBefore;
    private final long firstsBefore;

    private Traffic(Bench bench) {
        this.bench = bench;
        this.wireBytesBefore = bench.swarm().wireBytes();
        this.firstsBefore = bench.firsts();
    }

    /** From now on; nothing may be under way. */
    static Traffic of(Bench bench) {
        return new Traffic(bench);
    }

    /** Counted and not timed; for when all has come that will. */
    void putCounts(Figures figures) {
        long due = bench.due();
        long delivered = bench.firsts();
        figures.putWhole("published", bench.published())
                .putWhole("delivered", delivered)
                .putWhole("missed", due - delivered)
                .putWhole("repeated", bench.repeats())
                .putRatio("deliveryRatio", (double) delivered, (double) due)
                .putRatio(
                        "wireBytesPerPayloadByte",
                        (double) (bench.swarm().wireBytes() - wireBytesBefore),
                        (double) (delivered - firstsBefore) * bench.settings().payloadBytes());
        bench.swarm().counters().forEach(figures::putWhole);
    }

    /** What so many deliveries took. */
    void putCosts(Figures figures, Usage usage, long deliveries) {
        figures.put("measuredSeconds", usage.seconds())
                .putRatio("deliveriesPerSecond", (double) deliveries, usage.seconds())
                .putRatio(
                        "payloadMegabytesPerSecond",
                        (double) deliveries * bench.settings().payloadBytes() / BYTES_PER_MEGABYTE,
                        usage.seconds())
                .putRatio("cpuMicrosPerDelivery", usage.cpuMicros(), (double) deliveries)
                .putRatio("cpuSecondsPerMillionDeliveries", usage.cpuMicros(), (double) deliveries)
                .putRatio("cpuShare", (double) usage.cpuNanos(), (double) usage.atNanos());
    }

    void putLatencies(Figures figures) {
        DeliveryMeter meter = bench.latencies();
        Latency latency = meter.latency();
        figures.put("p50Millis", latency.p50Micros() / MICROS_PER_MILLI)
                .put("p90Millis", latency.p90Micros() / MICROS_PER_MILLI)
                .put("p99Millis", latency.p99Micros() / MICROS_PER_MILLI);
        for (PercentilePoint point : meter.toDeliveries(latency.count()).percentiles()) {
            if (point.percent() == P999) {
                figures.put("p999Millis", point.latencyMicros() / MICROS_PER_MILLI);
            }
        }
        figures.put("maxMillis", latency.maxMicros() / MICROS_PER_MILLI);
    }

    static void putMemory(Figures figures) {
        figures.putWhole("heapPeakBytes", MemoryUse.heapPeakBytes());
        MemoryUse.residentPeakBytes().ifPresent(bytes -> figures.putWhole("residentPeakBytes", bytes));
    }
}
