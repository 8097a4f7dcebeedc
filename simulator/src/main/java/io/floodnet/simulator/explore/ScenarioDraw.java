package io.floodnet.simulator.explore;

import io.floodnet.simulator.network.NetworkSpec;
import io.floodnet.simulator.scenario.Action;
import io.floodnet.simulator.scenario.Expectations;
import io.floodnet.simulator.scenario.Join;
import io.floodnet.simulator.scenario.Overlay;
import io.floodnet.simulator.scenario.Scenario;
import io.floodnet.simulator.scenario.Who;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Makes up an experiment from nothing but a seed: nodes join, anything may befall them for some minutes, then they are left in
 * peace, and a few messages show whether all is well again.
 */
public final class ScenarioDraw {
    /** In small networks faults are quickly found and easily read. */
    private static final int SMALL_MAX = 60;

    private static final int TINY_MAX = 12;
    private static final int ACTIONS_MAX = 8;
    private static final int TROUBLE_SECONDS_MAX = 180;
    private static final Duration SETTLE = Duration.ofSeconds(20);

    private final Dice dice;
    private final long seed;

    private ScenarioDraw(long seed) {
        this.seed = seed;
        this.dice = new Dice(seed);
    }

    /**
     * The scenario of a seed; the same at any time, on any machine.
     *
     * @param nodesMax how many nodes join at first, at most; at least 2
     */
    public static Scenario draw(long seed, int nodesMax) {
        if (nodesMax < 2) {
            throw new IllegalArgumentException("most nodes must be at least 2, got " + nodesMax);
        }
        return new ScenarioDraw(seed).draw(nodesMax);
    }

    private Scenario draw(int nodesMax) {
        int nodes = Math.min(nodesMax, nodes(nodesMax));
        Scenario trouble = new Scenario(
                "explored-" + Long.toUnsignedString(seed),
                "Drawn at random.",
                nodes,
                Duration.ofHours(1),
                seed,
                join(),
                network(),
                Overlay.DEFAULTS,
                actions(nodes),
                new Expectations(SETTLE, Map.of()));
        return judged(withLastWords(trouble));
    }

    private int nodes(int nodesMax) {
        int kind = dice.between(1, 100);
        if (kind <= 25) {
            return dice.between(2, TINY_MAX);
        }
        return kind <= 95 ? dice.between(2, SMALL_MAX) : dice.between(2, Math.max(2, nodesMax));
    }

    private Join join() {
        return new Join(dice.oneOf(List.of(Join.AT_ONCE, 1.0, 5.0, 20.0, 100.0)), dice.between(1, 4));
    }

    private NetworkSpec network() {
        return dice.happens(0.2) ? NetworkSpec.defaults() : new NetworkDraw(dice).draw();
    }

    private List<Action> actions(int nodes) {
        ActionDraw draw = new ActionDraw(dice, nodes, dice.between(10, TROUBLE_SECONDS_MAX));
        boolean isMild = dice.happens(0.4);
        boolean isTalkative = dice.happens(0.5);
        List<Action> actions = new ArrayList<>();
        for (int i = dice.between(0, ACTIONS_MAX); i > 0; i--) {
            actions.add(isTalkative && dice.happens(0.3) ? draw.talk() : isMild ? draw.mild() : draw.wild());
        }
        return actions;
    }

    private Scenario withLastWords(Scenario trouble) {
        Duration at = Calm.begins(trouble)
                .truncatedTo(ChronoUnit.SECONDS)
                .plus(Promises.QUIET)
                .plusSeconds(1);
        Action words = new Action.Broadcast(at, dice.between(1, 5), Duration.ofSeconds(1), 100, Who.all());
        List<Action> actions = new ArrayList<>(trouble.actions());
        actions.add(words);
        return trouble.withActions(actions).withDuration(at.plusSeconds(5));
    }

    private static Scenario judged(Scenario scenario) {
        return scenario.withExpect(new Expectations(SETTLE, Promises.of(scenario)));
    }
}
