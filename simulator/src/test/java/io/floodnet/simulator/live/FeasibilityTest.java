package io.floodnet.simulator.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.floodnet.simulator.fault.Arrivals;
import io.floodnet.simulator.fault.CrashKind;
import io.floodnet.simulator.fault.SessionLengths;
import io.floodnet.simulator.network.Bandwidth;
import io.floodnet.simulator.network.Clocks;
import io.floodnet.simulator.network.Loss;
import io.floodnet.simulator.network.Nat;
import io.floodnet.simulator.scenario.Action;
import io.floodnet.simulator.scenario.Overlay;
import io.floodnet.simulator.scenario.OverlaySetting;
import io.floodnet.simulator.scenario.Scenario;
import io.floodnet.simulator.scenario.Who;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FeasibilityTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final long PLENTY = 1_000_000;

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void whatSocketsCannotDoIsRefusedInOneSentence(String sentence, Scenario scenario) {
        UnplayableScenarioException refusal =
                assertThrows(UnplayableScenarioException.class, () -> Feasibility.check(scenario, PLENTY));

        assertEquals(sentence, refusal.getMessage());
    }

    static Stream<Arguments> refused() {
        Who all = Who.all();
        return Stream.of(
                arguments(
                        "a live run can't cut the ways between nodes; leave partition out or use ./simulate run",
                        with(new Action.Partition(
                                SECOND, SECOND, List.of(0.5), Action.Direction.BOTH, 1, Duration.ofSeconds(2)))),
                arguments(
                        "a live run can't stop some of its nodes and let the others run; leave stall out or use"
                                + " ./simulate run",
                        with(new Action.Stall(SECOND, all, SECOND))),
                arguments(
                        "a live run can't make nodes slow; leave slow out or use ./simulate run",
                        with(new Action.Slow(SECOND, all, SECOND, SECOND))),
                arguments(
                        "a live run can't take the network away from nodes; leave flap out or use ./simulate run",
                        with(new Action.Flap(SECOND, SECOND, all, SECOND, SECOND))),
                arguments(
                        "a live run can't make nodes break the protocol; leave lie out or use ./simulate run",
                        with(new Action.Liar(SECOND, all, Action.Behaviour.MUTE))),
                arguments(
                        "a live run can't make nodes fall silent: the system closes their connections; choose kind kill"
                                + " for crash or use ./simulate run",
                        with(new Action.Crash(SECOND, all, CrashKind.POWER))),
                arguments(
                        "a live run can't make nodes fall silent: the system closes their connections; choose kind kill"
                                + " for churn or use ./simulate run",
                        with(churn(new Arrivals.Replacements(), CrashKind.POWER))),
                arguments(
                        "a live run can't hide nodes behind address translation; leave network.nat out or use"
                                + " ./simulate run",
                        LiveScenario.withNetwork(
                                LiveScenario.network(Bandwidth.UNLIMITED, Loss.NONE, Clocks.EXACT, new Nat(0.5)))),
                arguments(
                        "a live run can't give nodes clocks of their own; leave network.clocks out or use"
                                + " ./simulate run",
                        LiveScenario.withNetwork(LiveScenario.network(
                                Bandwidth.UNLIMITED, Loss.NONE, new Clocks(SECOND, 0, Duration.ZERO), Nat.NONE))),
                arguments(
                        "a live run can't change that number of the protocol; leave overlay.ping-interval out or use"
                                + " ./simulate run",
                        LiveScenario.withOverlay(new Overlay(Map.of(OverlaySetting.PING_INTERVAL, 1_000L)))),
                arguments(
                        "a live run has at most 2000 nodes, got 2001; take fewer or use ./simulate run",
                        LiveScenario.of(2_001, SECOND)),
                arguments(
                        "a live run has at most 2000 nodes, got 2002; take fewer or use ./simulate run",
                        with(new Action.JoinMore(SECOND, 2_000, 100))),
                arguments(
                        "a live run has at most 2000 nodes, got 3002; take fewer or use ./simulate run",
                        with(churn(new Arrivals.Newcomers(1_000), CrashKind.KILL))),
                arguments(
                        "a live run has at most 20000000 deliveries, which is nodes times messages, got 200000000;"
                                + " take fewer or use ./simulate run",
                        LiveScenario.of(
                                200, SECOND, new Action.Broadcast(SECOND, 1_000_000, Duration.ZERO, 100, all))));
    }

    private static Scenario with(Action action) {
        return LiveScenario.of(2, Duration.ofSeconds(5), action);
    }

    private static Action churn(Arrivals arrivals, CrashKind kind) {
        return new Action.Churn(
                SECOND, Duration.ofSeconds(4), Who.all(), new SessionLengths.Exponential(SECOND), arrivals, 0.5, kind);
    }

    @Test
    void moreNodesThanTheSystemHasSocketsForAreRefused() {
        Scenario scenario = LiveScenario.of(2_000, SECOND);

        UnplayableScenarioException refusal =
                assertThrows(UnplayableScenarioException.class, () -> Feasibility.check(scenario, 20_199));

        assertEquals(
                "2000 nodes need 20200 open files, and this process may have 20199; take fewer nodes, raise that bound"
                        + " (ulimit -n) or use ./simulate run",
                refusal.getMessage());
        assertEquals(1, Feasibility.check(scenario, 20_200).size());
    }

    @Test
    void whatLoopbackDoesInItsOwnWayIsSaid() {
        Scenario plain = LiveScenario.withNetwork(LiveScenario.network(
                new Bandwidth(1_000_000, 0), new Loss(0.1, Loss.Kind.RETRANSMIT), Clocks.EXACT, Nat.NONE));

        assertEquals(
                List.of("a live run leaves network.latency, network.bandwidth, network.loss out: loopback is as it is"),
                Feasibility.check(plain, PLENTY));
    }

    @Test
    void payloadsTooSmallForTheStampAreSaid() {
        Scenario tiny = with(new Action.Broadcast(SECOND, 1, Duration.ZERO, 11, Who.all()));

        assertEquals(
                "payloads have at least 12 bytes, since a live run writes into them when they were sent",
                Feasibility.check(tiny, PLENTY).get(1));
    }

    @Test
    void theDesiredDegreeMayBeChanged() {
        Overlay overlay = new Overlay(Map.of(OverlaySetting.DESIRED_DEGREE, 4L));

        assertEquals(
                1, Feasibility.check(LiveScenario.withOverlay(overlay), PLENTY).size());
    }
}
