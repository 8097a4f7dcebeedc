package io.floodnet.simulator.workload;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.floodnet.simulator.metrics.DeliveryMeter;
import java.nio.ByteBuffer;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class TallyTest {
    private static ByteBuffer payload(int sender, int sequence, long sentAtNanos) {
        return ByteBuffer.wrap(new Stamp(sender, sequence, sentAtNanos).toPayload(64));
    }

    @Test
    void countsWhatComesAndWhatComesAgainForEachSender() {
        Tally tally = new Tally(2);

        tally.received(payload(0, 0, 0));
        tally.received(payload(1, 0, 0));
        tally.received(payload(1, 0, 0));

        assertEquals(2, tally.firsts());
        assertEquals(1, tally.repeats());
    }

    @Test
    void measuresOnlyWhatIsSentFromThenOn() {
        Tally tally = new Tally(1);
        long nowNanos = System.nanoTime();
        tally.received(payload(0, 0, nowNanos));
        tally.measureFrom(nowNanos);
        tally.received(payload(0, 1, nowNanos - 1));
        tally.received(payload(0, 2, nowNanos));

        DeliveryMeter all = DeliveryMeter.ofMany();
        tally.addLatenciesTo(all);

        assertEquals(1, all.reached());
    }

    @Test
    void losesNothingFromTheMessageOnAfterTheLastThatDidNotReachEverybody() {
        Arrivals arrivals = new Arrivals(10, 3, 2, Long.MAX_VALUE);
        Inbox one = arrivals.before(payload -> {});
        Inbox other = arrivals.before(payload -> {});
        for (int sequence : new int[] {9, 10, 11, 12}) {
            one.received(payload(0, sequence, sequence));
        }
        other.received(payload(0, 10, 10));
        other.received(payload(0, 12, 12));

        assertEquals(OptionalLong.of(12), arrivals.lossFreeFromNanos(2));
        assertEquals(OptionalLong.empty(), arrivals.doneNanos(0, 2, 2));
        assertEquals(3, arrivals.atOnce());
        assertEquals(5, arrivals.delivered(0, 3));
    }
}
