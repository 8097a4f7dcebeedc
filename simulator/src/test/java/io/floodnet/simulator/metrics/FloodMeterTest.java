package io.floodnet.simulator.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.floodnet.simulator.graph.Counts;
import org.junit.jupiter.api.Test;

class FloodMeterTest {
    private final FloodMeter meter = new FloodMeter(10);

    @Test
    void countsEachMessageApart() {
        meter.record(0, 5_000, 1);
        meter.copy(0, 60);
        meter.copy(0, 60);
        meter.record(1, 9_000, 2);
        meter.copy(1, 70);

        assertEquals(
                new Flood(0, 100, 3, 50, 4, 3, 1, 2, 120, new Latency(1, 5, 5, 5, 5, 5), Counts.of(0, 1)),
                meter.toFlood(0, 100, 3, 50, 4, 3));
        assertEquals(
                new Flood(1, 200, 7, 60, 1, 0, 1, 1, 70, new Latency(1, 9, 9, 9, 9, 9), Counts.of(0, 0, 1)),
                meter.toFlood(1, 200, 7, 60, 1, 0));
        assertEquals(2, meter.all().reached());
    }

    @Test
    void aMessageThatNobodyGotIsCountedToo() {
        Flood flood = meter.toFlood(4, 0, 0, 1, 9, 9);

        assertEquals(0, flood.reached());
        assertEquals(0, flood.coverage());
        assertEquals(0, flood.copiesPerNode());
    }

    @Test
    void shardsAddUpMessageByMessage() {
        FloodMeter other = new FloodMeter(10);
        meter.record(0, 5_000, 1);
        other.record(0, 7_000, 1);
        other.record(3, 1_000, 1);

        meter.add(other);

        assertEquals(2, meter.toFlood(0, 0, 0, 0, 2, 0).reached());
        assertEquals(7, meter.toFlood(0, 0, 0, 0, 2, 0).latency().maxMicros());
        assertEquals(1, meter.toFlood(3, 0, 0, 0, 2, 1).reached());
        assertEquals(3, meter.all().reached());
    }

    @Test
    void messagesBeyondTheBoundCountTogether() {
        FloodMeter small = new FloodMeter(1);
        FloodMeter other = new FloodMeter(1);
        small.record(0, 1_000, 1);
        small.record(1, 1_000, 1);
        other.record(500, 1_000, 1);

        small.add(other);

        assertEquals(3, small.all().reached());
        assertThrows(IllegalArgumentException.class, () -> small.toFlood(1, 0, 0, 0, 1, 0));
    }

    @Test
    void shardsOfDifferentBoundsDoNotAddUp() {
        FloodMeter other = new FloodMeter(11);

        IllegalArgumentException failure = assertThrows(IllegalArgumentException.class, () -> meter.add(other));

        assertEquals("floodsMax of both must be equal, got 10 and 11", failure.getMessage());
    }
}
