package io.floodnet.simulator.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.Delivery;
import io.floodnet.packet.NodeId;
import io.floodnet.packet.Payload;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReceptionsTest {
    private final Receptions receptions = new Receptions();

    @Test
    void eachMessageIsNotedWithItsHops() {
        deliver(3, 2);
        deliver(100, 1);

        List<String> noted = new ArrayList<>();
        receptions.forEach((message, latencyNanos, hops) -> noted.add(message + " over " + hops));
        assertEquals(List.of("3 over 2", "100 over 1"), noted);
        assertTrue(receptions.has(100));
        assertFalse(receptions.has(4));
        assertFalse(receptions.has(1_000_000));
        assertEquals(0, receptions.repeated());
    }

    @Test
    void aMessageThatComesAgainIsCountedAndOtherwiseIgnored() {
        deliver(0, 2);
        deliver(0, 5);

        List<Integer> hopsNoted = new ArrayList<>();
        receptions.forEach((message, latencyNanos, hops) -> hopsNoted.add(hops));
        assertEquals(List.of(2), hopsNoted);
        assertEquals(1, receptions.repeated());
    }

    @Test
    void aStampSurvivesItsWayThroughAPayload() {
        Stamp stamp = new Stamp(7, -1);

        assertEquals(stamp, Stamp.of(stamp.toPayload(1)));
        assertEquals(Stamp.BYTES, stamp.toPayload(1).size());
        assertEquals(500, stamp.toPayload(500).size());
    }

    private void deliver(int number, int hops) {
        Payload payload = new Stamp(number, System.nanoTime()).toPayload(20);
        receptions.onDelivery(new Delivery(new NodeId(1, 2), payload, hops, Instant.EPOCH));
    }
}
