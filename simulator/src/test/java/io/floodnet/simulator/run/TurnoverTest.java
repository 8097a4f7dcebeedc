package io.floodnet.simulator.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.simulator.fault.Arrivals;
import io.floodnet.simulator.fault.CrashKind;
import io.floodnet.simulator.fault.Memory;
import io.floodnet.simulator.fault.SessionLengths;
import io.floodnet.simulator.run.FakeStage.Deed;
import io.floodnet.simulator.scenario.Action;
import io.floodnet.simulator.scenario.Join;
import io.floodnet.simulator.scenario.Who;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TurnoverTest {
    private static final int MEMBERS = 200;
    private static final Duration UNTIL = Duration.ofMinutes(1);
    private static final Duration END = Duration.ofHours(1);
    private static final SessionLengths TEN_SECONDS_EACH = new SessionLengths.LogNormal(Duration.ofSeconds(10), 0);
    private static final SessionLengths A_WHILE = new SessionLengths.Exponential(Duration.ofSeconds(20));

    private final FakeStage stage = FakeStage.of(MEMBERS);

    private void churn(SessionLengths sessions, Arrivals arrivals, double leaveShare, long seed) {
        Who everybody = new Who.Share(1, Who.Spared.NOBODY);
        Action.Churn churn =
                new Action.Churn(Duration.ZERO, UNTIL, everybody, sessions, arrivals, leaveShare, CrashKind.KILL);
        Population<FakeStage.Actor> population = new Population<>(stage, Join.defaults());
        new Turnover<>(stage, population, churn, seed, 7).begin(stage.nodes());
        stage.run(END);
    }

    private List<Long> timesOf(String what) {
        return stage.deeds().stream()
                .filter(deed -> deed.what().equals(what))
                .map(Deed::atMillis)
                .toList();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void eachDecidesForItselfWhetherItSaysFarewell(long seed) {
        churn(TEN_SECONDS_EACH, new Arrivals.Newcomers(0), 0.5, seed);

        int farewells = stage.whom("leave").size();
        assertEquals(MEMBERS, farewells + stage.whom("end").size());
        assertTrue(farewells > MEMBERS / 4 && farewells < 3 * MEMBERS / 4, () -> "got " + farewells);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void eachStaysAwayForATimeOfItsOwn(long seed) {
        churn(TEN_SECONDS_EACH, new Arrivals.Returns(A_WHILE, Memory.KEEPS), 0, seed);

        long firstGone = timesOf("end").stream().filter(at -> at == 10_000).count();
        List<Long> returns = timesOf("restart");
        assertEquals(MEMBERS, firstGone);
        assertTrue(returns.stream().distinct().count() > MEMBERS * 9 / 10, () -> "got " + returns);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void aNewcomerReplacesEachThatGoes(long seed) {
        churn(A_WHILE, new Arrivals.Replacements(), 1, seed);

        assertTrue(stage.whom("leave").size() > MEMBERS, "replacements go as well");
        assertEquals(timesOf("leave"), timesOf("join"));
        assertEquals(MEMBERS, stage.alive().size());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void nobodyGoesWhenTheTimeIsUp(long seed) {
        churn(A_WHILE, new Arrivals.Newcomers(10), 1, seed);

        assertTrue(stage.alive().size() > 1, "somebody had a session longer than the churn");
        assertTrue(
                stage.deeds().stream().allMatch(deed -> deed.atMillis() < UNTIL.toMillis()),
                () -> "got " + stage.deeds());
    }
}
