package io.floodnet.simulator.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.floodnet.simulator.fault.CrashKind;
import io.floodnet.simulator.fault.Memory;
import io.floodnet.simulator.network.NetworkSpec;
import io.floodnet.simulator.run.FakeStage.Deed;
import io.floodnet.simulator.scenario.Action;
import io.floodnet.simulator.scenario.Expectations;
import io.floodnet.simulator.scenario.Join;
import io.floodnet.simulator.scenario.Overlay;
import io.floodnet.simulator.scenario.Scenario;
import io.floodnet.simulator.scenario.Who;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectorTest {
    private static final int NODES = 100;
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration LATER = Duration.ofSeconds(20);
    private static final Who ANYBODY = new Who.Share(1, Who.Spared.NOBODY);
    private static final Who TEN = new Who.Count(10, Who.Spared.NOBODY);

    private final List<Action> begun = new ArrayList<>();

    private FakeStage play(long seed, Action... actions) {
        Scenario scenario = new Scenario(
                "director-test",
                "For a test.",
                NODES,
                Duration.ofMinutes(1),
                seed,
                new Join(Join.AT_ONCE, 1),
                NetworkSpec.defaults(),
                Overlay.DEFAULTS,
                List.of(actions),
                Expectations.NONE);
        FakeStage stage = FakeStage.of(0);
        new Director<>(stage, scenario, begun::add).plan();
        stage.run(scenario.duration());
        return stage;
    }

    private static Action talk(Duration at) {
        return new Action.Broadcast(at, 20, Duration.ofMillis(100), 1, ANYBODY);
    }

    private static Action crash(Duration at) {
        return new Action.Crash(at, TEN, CrashKind.KILL);
    }

    @Test
    void eachThingIsDoneInItsTime() {
        Action crash = new Action.Crash(SOON, new Who.Node(3), CrashKind.KILL);
        Action restart = new Action.Restart(LATER, new Who.Node(3), Memory.KEEPS);
        Action leave = new Action.Leave(LATER, new Who.Node(4));

        FakeStage stage = play(1, restart, leave, crash);

        assertEquals(
                List.of(new Deed(10_000, "end", 3), new Deed(20_000, "restart", 3), new Deed(20_000, "leave", 4)),
                stage.deeds().subList(NODES, NODES + 3));
        assertEquals(List.of(crash, restart, leave), begun);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void twoOfAKindAtOneTimeDrawEachForItself(long seed) {
        List<Integer> senders = play(seed, talk(SOON), talk(SOON)).whom("broadcast");

        List<Integer> first = new ArrayList<>();
        List<Integer> second = new ArrayList<>();
        for (int i = 0; i < senders.size(); i += 2) {
            first.add(senders.get(i));
            second.add(senders.get(i + 1));
        }
        assertEquals(20, first.size());
        assertNotEquals(first, second);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void whoeverLeavesAnActionOutChangesNoDrawOfAnother(long seed) {
        List<Integer> victims = play(seed, crash(LATER)).whom("end");
        List<Integer> victimsBesides =
                play(seed, talk(LATER), talk(SOON), crash(LATER)).whom("end");

        assertEquals(10, victims.size());
        assertEquals(victims, victimsBesides);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void anotherTimeIsAnotherDraw(long seed) {
        assertNotEquals(
                play(seed, crash(SOON)).whom("end"), play(seed, crash(LATER)).whom("end"));
    }
}
