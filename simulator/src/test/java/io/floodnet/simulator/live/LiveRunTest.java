package io.floodnet.simulator.live;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.simulator.fault.CrashKind;
import io.floodnet.simulator.fault.Memory;
import io.floodnet.simulator.metrics.Ending;
import io.floodnet.simulator.metrics.Flood;
import io.floodnet.simulator.metrics.PacketCount;
import io.floodnet.simulator.metrics.Repair;
import io.floodnet.simulator.metrics.RunResult;
import io.floodnet.simulator.metrics.Sample;
import io.floodnet.simulator.metrics.Verdict;
import io.floodnet.simulator.run.Progress;
import io.floodnet.simulator.scenario.Action;
import io.floodnet.simulator.scenario.Scenario;
import io.floodnet.simulator.scenario.Who;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LiveRunTest {
    private static final LiveOptions TWO_THREADS = LiveOptions.defaults().withThreads(2);

    /** However a run ends, it leaves no thread; and a socket of a node is open only while its thread runs. */
    @AfterEach
    void noThreadIsLeft() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Thread.getAllStackTraces().keySet().stream()
                        .noneMatch(thread -> thread.getName().startsWith("floodnet-")));
    }

    @Test
    void everybodyHearsEachMessageOnce() {
        Scenario scenario = LiveScenario.of(
                12,
                Duration.ofSeconds(7),
                new Action.Broadcast(Duration.ofSeconds(4), 10, Duration.ofMillis(20), 1, Who.all()));

        RunResult result = new LiveRun(scenario, TWO_THREADS).run(Progress.NONE);

        assertEquals(Verdict.PASSED, result.verdict());
        assertEquals(12, result.totals().alive());
        assertEquals(0, result.totals().eventLogHash());
        assertEquals(7, result.samples().size());
        assertEquals(10, result.floods().size());
        assertTrue(result.floods().stream().allMatch(LiveRunTest::isComplete), () -> "got " + result.floods());
        assertEquals(
                result.floods().stream().mapToLong(Flood::reached).sum(),
                result.deliveries().hops().total());
        assertEquals(
                List.of("Message", "others"),
                result.packets().stream().map(PacketCount::kind).toList());
    }

    private static boolean isComplete(Flood flood) {
        return flood.coverage() == 1 && flood.copies() >= flood.reached() && flood.payloadBytes() == Stamp.BYTES;
    }

    @Test
    void nodesComeAndGoAsTheScenarioSays() {
        Scenario scenario = LiveScenario.of(
                12,
                Duration.ofSeconds(6),
                new Action.Crash(Duration.ofMillis(1_500), new Who.Count(4, Who.Spared.ENTRY), CrashKind.KILL),
                new Action.Restart(Duration.ofMillis(2_500), new Who.Count(1, Who.Spared.NOBODY), Memory.KEEPS),
                new Action.Restart(Duration.ofMillis(2_500), new Who.Count(1, Who.Spared.NOBODY), Memory.FORGETS),
                new Action.Leave(Duration.ofMillis(3_500), new Who.Node(0)),
                new Action.JoinMore(Duration.ofMillis(4_500), 2, 20));

        RunResult result = new LiveRun(scenario, TWO_THREADS).run(Progress.NONE);

        assertEquals(
                List.of(12, 8, 10, 9, 11, 11),
                result.samples().stream().map(Sample::alive).toList());
        assertEquals(
                List.of("crash", "leave"),
                result.repairs().stream().map(Repair::fault).toList());
    }

    @Test
    void aRunThatNobodyWaitsForEnds() {
        Scenario scenario = LiveScenario.of(4, Duration.ofHours(1));

        RunResult result = new LiveRun(scenario, TWO_THREADS)
                .run((passed, total, events) -> passed.compareTo(Duration.ofSeconds(1)) < 0);

        assertEquals(Ending.INTERRUPTED, result.totals().ending());
        assertEquals(4, result.totals().alive());
    }

    @Test
    void aThreadThatIsInterruptedEndsItsRunAndStaysInterrupted() {
        Scenario scenario = LiveScenario.of(4, Duration.ofHours(1));

        RunResult result = new LiveRun(scenario, TWO_THREADS).run((passed, total, events) -> {
            Thread.currentThread().interrupt();
            return true;
        });

        assertTrue(Thread.interrupted());
        assertEquals(Ending.INTERRUPTED, result.totals().ending());
    }

    @Test
    void aRunThatFailsClosesWhatItOpened() {
        Scenario scenario = LiveScenario.of(4, Duration.ofHours(1));
        LiveRun run = new LiveRun(scenario, TWO_THREADS);

        assertThrows(
                IllegalStateException.class,
                () -> run.run((passed, total, events) -> {
                    throw new IllegalStateException("for the test");
                }));
    }
}
