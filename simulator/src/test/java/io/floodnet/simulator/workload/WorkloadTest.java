package io.floodnet.simulator.workload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.simulator.metrics.WorkloadRun;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Small and short, on real sockets: what is counted has to be right, however long it took. */
class WorkloadTest {
    private static final Duration SHORT = Duration.ofMillis(300);

    private static Map<String, Double> run(Workload workload, WorkloadSettings settings) throws InterruptedException {
        WorkloadRun run = workload.run(new FloodnetPeer(), settings, "test", (phase, share) -> true);

        assertEquals(workload.name(), run.workload());
        assertEquals("floodnet", run.peer());
        assertTrue(value(run.figures(), "heapPeakBytes") > 0, run::toString);
        return run.figures();
    }

    /** None is no number, which equals nothing. */
    private static double value(Map<String, Double> figures, String name) {
        return figures.getOrDefault(name, Double.NaN);
    }

    private static WorkloadSettings small(Workload workload) {
        return workload.defaults().withNodes(4).withWarmUp(SHORT).withDuration(SHORT);
    }

    @Test
    void allNodesAreInOnePieceAfterTheyJoined() throws InterruptedException {
        Map<String, Double> figures = run(Workload.JOIN, small(Workload.JOIN));

        assertEquals(1, value(figures, "isWhole"), figures::toString);
        assertEquals(1, value(figures, "components"));
        assertEquals(0, value(figures, "neverJoinedShare"));
        assertEquals(3, value(figures, "degreeMin"));
        assertEquals(3, value(figures, "degreeMax"));
    }

    @ParameterizedTest(name = "senders: {0}")
    @EnumSource
    void eachMessageAtARateReachesEachNodeOnce(Senders senders) throws InterruptedException {
        Map<String, Double> figures =
                run(Workload.LATENCY, small(Workload.LATENCY).withSenders(senders));

        assertEquals(60, value(figures, "published"));
        requireAllOnce(figures);
        assertTrue(value(figures, "p50Millis") <= value(figures, "p999Millis"), figures::toString);
        assertTrue(value(figures, "p999Millis") <= value(figures, "maxMillis"), figures::toString);
    }

    @ParameterizedTest(name = "senders: {0}")
    @EnumSource
    void whatIsPublishedAsFastAsItIsTakenIsEitherDeliveredOrMissedAndNeverTwice(Senders senders)
            throws InterruptedException {
        Map<String, Double> figures = run(
                Workload.THROUGHPUT,
                small(Workload.THROUGHPUT).withSenders(senders).withPayloadBytes(1_000));

        // That nothing is missed is for tests of the library to prove.
        assertEquals(3 * value(figures, "published"), value(figures, "delivered") + value(figures, "missed"));
        assertTrue(value(figures, "delivered") > 0, figures::toString);
        assertEquals(0, value(figures, "repeated"));
        assertEquals(
                value(figures, "deliveriesPerSecond") * 1_000 / 1e6, value(figures, "payloadMegabytesPerSecond"), 1e-6);
    }

    private static void requireAllOnce(Map<String, Double> figures) {
        assertEquals(3 * value(figures, "published"), value(figures, "delivered"), figures::toString);
        assertEquals(0, value(figures, "missed"));
        assertEquals(0, value(figures, "repeated"));
        assertEquals(0, value(figures, "unsent"));
        assertEquals(1, value(figures, "deliveryRatio"));
        assertTrue(value(figures, "wireBytesPerPayloadByte") >= 1, figures::toString);
        assertEquals(value(figures, "cpuMicrosPerDelivery"), value(figures, "cpuSecondsPerMillionDeliveries"));
    }

    @Test
    void whatSurvivorsGetIsCountedAfterHalfOfTheNodesAreKilled() throws InterruptedException {
        Map<String, Double> figures =
                run(Workload.FAULT, small(Workload.FAULT).withNodes(8).withPerSecond(20));

        assertEquals(1, value(figures, "components"), figures::toString);
        assertTrue(value(figures, "burstWithinSecondRatio") <= value(figures, "burstRatio"), figures::toString);
        assertTrue(value(figures, "burstRatio") <= 1, figures::toString);
        assertEquals(0, value(figures, "repeated"));
    }

    @Test
    void memoryIsMeasuredIdleAndAfterMessages() throws InterruptedException {
        Map<String, Double> figures =
                run(Workload.MEMORY, small(Workload.MEMORY).withMessages(1_000));

        assertEquals(1_000, value(figures, "published"));
        requireAllOnce(figures);
        assertEquals(
                value(figures, "heapEndBytes") - value(figures, "heapWarmBytes"), value(figures, "heapGrowthBytes"));
    }

    @Test
    void othersMissNothingWhileOneNodeDoesNotRead() throws InterruptedException {
        Map<String, Double> figures = run(Workload.STALL, small(Workload.STALL));

        assertEquals(0, value(figures, "missedByOthers"), figures::toString);
        assertEquals(0, value(figures, "repeated"));
    }

    @Test
    void endsWhenNobodyWaitsAnyMore() {
        assertThrows(
                InterruptedException.class,
                () -> Workload.LATENCY.run(
                        new FloodnetPeer(),
                        small(Workload.LATENCY).withDuration(Duration.ofHours(1)),
                        "test",
                        (phase, share) -> !phase.equals("publish")));
    }
}
