package io.floodnet.simulator.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkFaultsTest {
    private static final int NODES = 20_000;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void lossIsAsOftenAsTold(long seed) {
        Loss loss = new Loss(0.03, Loss.Kind.DROP);

        long lost = LongStream.range(0, NODES)
                .filter(packet -> loss.loses(seed, 5, packet))
                .count();

        assertEquals(0.03 * NODES, (double) lost, 100);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void whatIsLostComesAfterTimeoutsThatDouble(long seed) {
        Loss loss = new Loss(0.5, Loss.Kind.RETRANSMIT);
        long[] tries = new long[3];
        for (long packet = 0; packet < NODES; packet++) {
            long millis = loss.retransmissionNanos(seed, 5, packet, 300_000_000L) / 1_000_000;
            // Twice the round trip, then 4 and 8 times: 600, 600 + 1200, ...
            boolean doubled = millis % 600 == 0 && Long.bitCount(millis / 600 + 1) == 1;
            assertTrue(doubled || millis > 100_000, () -> "got " + millis);
            if (millis <= 1_800) {
                tries[(int) Math.round(millis / 900.0)]++;
            }
        }

        assertEquals(NODES / 2.0, (double) tries[0], NODES * 0.02);
        assertEquals(NODES / 4.0, (double) tries[1], NODES * 0.02);
        assertEquals(NODES / 8.0, (double) tries[2], NODES * 0.02);
    }

    @Test
    void theFirstTimeoutIsAtLeastAFifthOfASecond() {
        Loss loss = new Loss(0.999, Loss.Kind.RETRANSMIT);

        long least = LongStream.range(0, NODES)
                .map(packet -> loss.retransmissionNanos(1, 5, packet, 1_000_000))
                .filter(nanos -> nanos > 0)
                .min()
                .orElseThrow();

        assertEquals(0, least % 200_000_000L);
        assertTrue(least >= 200_000_000L);
    }

    @Test
    void reorderedPacketsAreHeldBackWithinTheirBound() {
        Reorder reorder = new Reorder(0.25, Duration.ofMillis(40));

        long[] late = LongStream.range(0, NODES)
                .map(packet -> reorder.extraNanos(1, 5, packet))
                .filter(nanos -> nanos > 0)
                .toArray();

        assertEquals(0.25 * NODES, late.length, 300);
        assertEquals(20e6, LongStream.of(late).average().orElseThrow(), 1e6);
        assertTrue(LongStream.of(late).allMatch(nanos -> nanos <= 40_000_000));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void uplinksHaveTheirMedian(long seed) {
        Bandwidth bandwidth = new Bandwidth(20_000_000, 0.8);

        long[] sorted = IntStream.range(0, NODES)
                .mapToLong(node -> bandwidth.bitsPerSecond(seed, node))
                .sorted()
                .toArray();

        assertEquals(20e6, (double) sorted[NODES / 2], 1e6);
        assertEquals(20e6 * Math.exp(0.8), (double) sorted[(int) (NODES * 0.8413)], 3e6);
    }

    @Test
    void equalUplinksAreEqualAndNoneIsUnlimited() {
        assertEquals(5_000, new Bandwidth(5_000, 0).bitsPerSecond(1, 77));
        assertEquals(0, Bandwidth.UNLIMITED.bitsPerSecond(1, 77));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void clocksAreOffByTheSpreadAndSomeByMore(long seed) {
        Clocks clocks = new Clocks(Duration.ofSeconds(5), 0.1, Duration.ofDays(-1));

        long[] skews = IntStream.range(0, NODES)
                .mapToLong(node -> clocks.skewMillis(seed, node))
                .toArray();

        long dayOff = LongStream.of(skews).filter(skew -> skew < -80_000_000).count();
        assertEquals(0.1 * NODES, (double) dayOff, 200);
        long[] others = LongStream.of(skews).filter(skew -> skew > -80_000_000).toArray();
        assertTrue(LongStream.of(others).allMatch(skew -> Math.abs(skew) <= 5_000));
        assertEquals(0, LongStream.of(others).average().orElseThrow(), 100);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void theShareBehindNatCanNotBeDialledButTheEntryCan(long seed) {
        Nat nat = new Nat(0.66);

        long dialable = IntStream.range(0, NODES)
                .filter(node -> nat.isDialable(seed, node))
                .count();

        assertEquals(0.34 * NODES, (double) dialable, 250);
        assertTrue(new Nat(1).isDialable(seed, 0));
    }
}
