package io.floodnet.simulator.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.floodnet.simulator.fault.CrashKind;
import io.floodnet.simulator.metrics.Repair;
import io.floodnet.simulator.metrics.Sample;
import io.floodnet.simulator.scenario.Action;
import io.floodnet.simulator.scenario.Who;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How long a network of ten nodes takes to get over faults, looked at whenever something changes. */
class RepairsTest {
    private static final int NODES = 10;
    private static final int DESIRED = 4;
    private static final Who SOMEBODY = new Who.Node(3);

    private final Repairs repairs = new Repairs(DESIRED);

    private void crashAt(int second) {
        repairs.begun(new Action.Crash(Duration.ofSeconds(second), SOMEBODY, CrashKind.KILL));
    }

    private void partition(int fromSecond, int toSecond) {
        Duration lasts = Duration.ofSeconds(toSecond - fromSecond);
        repairs.begun(new Action.Partition(
                Duration.ofSeconds(fromSecond), lasts, List.of(0.5), Action.Direction.BOTH, 1, lasts));
    }

    private void look(int second, int components, int degreeMin) {
        repairs.look(
                new Sample(second * 1_000L, NODES, 20, DESIRED, degreeMin, DESIRED, components, NODES, 0, 0, 0, 0, 0));
    }

    private void lookWhole(int second) {
        look(second, 1, DESIRED);
    }

    private static Repair repair(int atSecond, String fault, long connectedAfterMillis, long degreesAfterMillis) {
        return new Repair(atSecond * 1_000L, fault, connectedAfterMillis, degreesAfterMillis);
    }

    @Test
    void aCrashIsOverAtOnce() {
        crashAt(60);
        look(61, 2, 1);
        look(62, 1, 2);
        lookWhole(65);

        assertEquals(List.of(repair(60, "crash", 2_000, 5_000)), repairs.toList());
    }

    @Test
    void aPartitionThatNobodyHasNoticedYetIsNotRepaired() {
        partition(30, 210);
        lookWhole(31);
        look(100, 2, 2);
        look(211, 2, 3);
        lookWhole(214);

        assertEquals(List.of(repair(30, "partition", 4_000, 4_000)), repairs.toList());
    }

    @Test
    void itIsNotWholeUnlessItStaysSo() {
        crashAt(60);
        lookWhole(61);
        look(63, 2, 3);
        lookWhole(68);
        lookWhole(70);

        assertEquals(List.of(repair(60, "crash", 8_000, 1_000)), repairs.toList());
    }

    @Test
    void aLinkThatIsMissingOnceAllWereBackIsNoWoundOfTheFault() {
        crashAt(60);
        look(61, 1, 3);
        lookWhole(66);
        look(157, 1, 3);
        lookWhole(159);

        assertEquals(List.of(repair(60, "crash", 1_000, 6_000)), repairs.toList());
    }

    @Test
    void linksThatAreMissingForLongWereNotBackBefore() {
        crashAt(60);
        lookWhole(61);
        look(75, 1, 3);
        look(85, 1, 3);
        lookWhole(86);

        assertEquals(List.of(repair(60, "crash", 1_000, 26_000)), repairs.toList());
    }

    @Test
    void whatStaysBrokenIsNeverRepaired() {
        partition(30, 60);
        look(61, 2, 3);
        look(1_000, 1, 3);

        assertEquals(List.of(repair(30, "partition", 940_000, Repair.NEVER)), repairs.toList());
    }

    @Test
    void aCrashWithinAPartitionIsNotBlamedForIt() {
        partition(30, 210);
        crashAt(74);
        look(75, 2, 3);
        look(211, 2, 3);
        lookWhole(213);

        assertEquals(
                List.of(repair(30, "partition", 3_000, 3_000), repair(74, "crash", 3_000, 3_000)), repairs.toList());
    }

    @Test
    void aFaultBeforeTheRepairOfAnotherProlongsIt() {
        crashAt(60);
        look(61, 2, 3);
        partition(62, 100);
        lookWhole(63);
        lookWhole(105);

        assertEquals(
                List.of(repair(60, "crash", 5_000, 5_000), repair(62, "partition", 5_000, 5_000)), repairs.toList());
    }

    @Test
    void whatHappensAfterTheRepairIsNotLaidAtItsDoor() {
        crashAt(60);
        lookWhole(61);
        crashAt(90);
        look(91, 2, 3);
        lookWhole(94);
        repairs.begun(new Action.JoinMore(Duration.ofMinutes(2), 5, 1));
        look(121, 2, 0);

        assertEquals(List.of(repair(60, "crash", 1_000, 1_000), repair(90, "crash", 4_000, 4_000)), repairs.toList());
    }

    @Test
    void liesAreNoFaultsToGetOver() {
        repairs.begun(new Action.Liar(Duration.ofSeconds(74), SOMEBODY, Action.Behaviour.MUTE));
        look(75, 2, 3);

        assertEquals(List.of(), repairs.toList());
    }
}
