package io.floodnet.simulator.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.floodnet.simulator.fault.CrashKind;
import io.floodnet.simulator.network.LatencySpec;
import io.floodnet.simulator.network.Nat;
import io.floodnet.simulator.network.NetworkSpec;
import io.floodnet.simulator.scenario.Action;
import io.floodnet.simulator.scenario.Expectations;
import io.floodnet.simulator.scenario.Join;
import io.floodnet.simulator.scenario.Measure;
import io.floodnet.simulator.scenario.Overlay;
import io.floodnet.simulator.scenario.Scenario;
import io.floodnet.simulator.scenario.Who;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PromisesTest {
    private static final Duration EARLY = Duration.ofSeconds(30);
    private static final Action LAST_WORDS =
            new Action.Broadcast(Duration.ofMinutes(5), 1, Duration.ZERO, 100, Who.all());
    private static final Set<Measure> ALL =
            Set.of(Measure.COMPONENTS, Measure.COVERAGE, Measure.DEGREE_MAX, Measure.ISOLATED);

    @Test
    void aNetworkInPeaceIsOwedEverything() {
        assertEquals(ALL, owed(LAST_WORDS));
    }

    @Test
    void aFewThatCrashChangeNothingButManyDo() {
        Who.Spared spared = Who.Spared.ENTRY;

        assertEquals(ALL, owed(new Action.Crash(EARLY, new Who.Count(5, spared), CrashKind.POWER), LAST_WORDS));
        assertEquals(
                Set.of(Measure.COVERAGE, Measure.DEGREE_MAX),
                owed(new Action.Crash(EARLY, new Who.Count(6, spared), CrashKind.POWER), LAST_WORDS));
    }

    @Test
    void wordsInTheMidstOfTroubleNeedNotReachAll() {
        Action early = new Action.Broadcast(EARLY, 1, Duration.ZERO, 100, Who.all());

        assertEquals(Set.of(Measure.COMPONENTS, Measure.DEGREE_MAX, Measure.ISOLATED), owed(early, LAST_WORDS));
    }

    @Test
    void liarsAndAnEarlyEndLeaveTheBoundsAlone() {
        Action liar = new Action.Liar(EARLY, new Who.Node(3), Action.Behaviour.MUTE);
        Action late = new Action.Stall(Duration.ofMinutes(4), new Who.Node(3), Duration.ofSeconds(5));

        assertEquals(Set.of(Measure.DEGREE_MAX), owed(liar, LAST_WORDS));
        assertEquals(Set.of(Measure.DEGREE_MAX), owed(late, LAST_WORDS));
    }

    @Test
    void whoCanBeDialledBearsThoseWhoCannotBesideItsOwn() {
        NetworkSpec all = NetworkSpec.defaults();
        NetworkSpec some =
                new NetworkSpec(all.latency(), all.bandwidth(), all.loss(), all.reorder(), all.clocks(), new Nat(0.5));

        assertEquals(10, Promises.of(scenario(all)).get(Measure.DEGREE_MAX));
        assertEquals(34, Promises.of(scenario(some)).get(Measure.DEGREE_MAX));
    }

    /** Seed 336 found one of twelve that had been slow, and bore it as an eleventh neighbour. */
    @Test
    void whoIsReachedLateMaySeemUndialable() {
        NetworkSpec near = NetworkSpec.defaults();
        NetworkSpec far = new NetworkSpec(
                new LatencySpec.Constant(Duration.ofMillis(204)),
                near.bandwidth(),
                near.loss(),
                near.reorder(),
                near.clocks(),
                near.nat());
        Action slow = new Action.Slow(EARLY, new Who.Node(3), Duration.ofSeconds(18), Duration.ofSeconds(3));
        Action leave = new Action.Leave(EARLY, new Who.Node(3));

        assertEquals(34, Promises.of(scenario(near, slow)).get(Measure.DEGREE_MAX));
        assertEquals(34, Promises.of(scenario(far)).get(Measure.DEGREE_MAX));
        assertEquals(10, Promises.of(scenario(near, leave)).get(Measure.DEGREE_MAX));
    }

    /** Of twenty nodes, in the end. */
    private static Set<Measure> owed(Action... actions) {
        return Promises.of(scenario(NetworkSpec.defaults(), actions)).keySet();
    }

    private static Scenario scenario(NetworkSpec network, Action... actions) {
        return new Scenario(
                "owed",
                "",
                20,
                Duration.ofMinutes(5),
                1,
                new Join(Join.AT_ONCE, 1),
                network,
                Overlay.DEFAULTS,
                List.of(actions),
                Expectations.NONE);
    }
}
