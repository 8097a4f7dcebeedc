package io.floodnet.simulator.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.simulator.graph.Counts;
import io.floodnet.simulator.metrics.Deliveries.CoveragePoint;
import io.floodnet.simulator.metrics.Deliveries.PercentilePoint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryMeterTest {
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final DeliveryMeter meter = new DeliveryMeter();

    @Test
    void countsFirstCopiesAndAllCopies() {
        meter.record(3 * NANOS_PER_MILLI, 1);
        meter.copy(100);
        meter.copy(150);

        assertEquals(1, meter.reached());
        assertEquals(2, meter.copies());
        assertEquals(250, meter.bytes());
        assertEquals(Counts.of(0, 1), meter.hops());
    }

    @Test
    void meanAndMaxAreExact() {
        meter.record(1_234_567_000, 1);
        meter.record(1_000, 2);

        assertEquals(617_284, meter.latency().meanMicros());
        assertEquals(1_234_567, meter.latency().maxMicros());
    }

    @Test
    void percentilesAreRightToOnePartInAHundred() {
        for (int milli = 1; milli <= 1_000; milli++) {
            meter.record(milli * NANOS_PER_MILLI, 1);
        }

        Latency latency = meter.latency();

        assertIsWithinAHundredth(500_000, latency.p50Micros());
        assertIsWithinAHundredth(900_000, latency.p90Micros());
        assertIsWithinAHundredth(990_000, latency.p99Micros());
        assertEquals(1_000_000, latency.maxMicros());
    }

    @Test
    void nothingDeliveredIsNoLatency() {
        assertEquals(Latency.NONE, meter.latency());
        assertEquals(Deliveries.NONE, meter.toDeliveries(5));
    }

    @Test
    void manyHopsFindRoom() {
        meter.record(1_000, 0);
        meter.record(1_000, 500);

        assertEquals(500, meter.hops().max());
        assertEquals(1, meter.hops().count(0));
    }

    @Test
    void daysOfLatencyAreNoTrouble() {
        meter.record(10L * 24 * 3_600 * 1_000 * NANOS_PER_MILLI, 1);

        assertEquals(864_000_000_000L, meter.latency().p50Micros());
    }

    @Test
    void curvesRise() {
        for (int milli = 10; milli <= 400; milli++) {
            meter.record(milli * NANOS_PER_MILLI, 1);
        }

        Deliveries deliveries = meter.toDeliveries(782);

        long latencyMicros = 0;
        for (PercentilePoint point : deliveries.percentiles()) {
            assertTrue(point.latencyMicros() >= latencyMicros, point::toString);
            latencyMicros = point.latencyMicros();
        }
        double share = 0;
        for (CoveragePoint point : deliveries.coverage()) {
            assertTrue(point.share() >= share, point::toString);
            share = point.share();
        }
        assertEquals(new PercentilePoint(100, 400_000), last(deliveries.percentiles()));
        assertEquals(0, deliveries.coverage().get(0).share());
        assertEquals(0.5, share);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void shardsAddUpToTheSameInAnyOrder(long seed) {
        Random random = new Random(seed);
        List<DeliveryMeter> shards = new ArrayList<>();
        DeliveryMeter alone = new DeliveryMeter();
        for (int shard = 0; shard < 7; shard++) {
            shards.add(new DeliveryMeter());
            for (int delivery = 0; delivery < 500; delivery++) {
                long latencyNanos = random.nextInt(1 << (10 + 3 * shard));
                int hops = random.nextInt(4 * shard + 1);
                for (DeliveryMeter counting : List.of(shards.get(shard), alone)) {
                    counting.record(latencyNanos, hops);
                    counting.copy(hops + 40);
                }
            }
        }

        DeliveryMeter inOrder = sum(shards);
        Collections.shuffle(shards, random);
        DeliveryMeter shuffled = sum(shards);

        assertEquals(alone.toDeliveries(4_000), inOrder.toDeliveries(4_000));
        assertEquals(alone.toDeliveries(4_000), shuffled.toDeliveries(4_000));
        assertEquals(alone.bytes(), shuffled.bytes());
        assertEquals(alone.copies(), shuffled.copies());
    }

    private static void assertIsWithinAHundredth(long expected, long actual) {
        assertTrue(100 * Math.abs(actual - expected) <= expected, () -> actual + " is not near " + expected);
    }

    private static DeliveryMeter sum(List<DeliveryMeter> shards) {
        DeliveryMeter sum = new DeliveryMeter();
        shards.forEach(sum::add);
        return sum;
    }

    private static <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }
}
