package io.floodnet.simulator.explore;

import io.floodnet.simulator.fault.Arrivals;
import io.floodnet.simulator.fault.CrashKind;
import io.floodnet.simulator.fault.Memory;
import io.floodnet.simulator.fault.SessionLengths;
import io.floodnet.simulator.scenario.Action;
import io.floodnet.simulator.scenario.Join;
import io.floodnet.simulator.scenario.Who;
import java.time.Duration;
import java.util.List;

/** Draws what befalls a network within a time. */
final class ActionDraw {
    private final Dice dice;
    private final int nodes;
    private final int endSeconds;

    ActionDraw(Dice dice, int nodes, int endSeconds) {
        this.dice = dice;
        this.nodes = nodes;
        this.endSeconds = endSeconds;
    }

    /** Something that a network gets over, and stays in one piece. */
    Action mild() {
        Duration at = at();
        Who few = dice.who(Who.Spared.ENTRY, Math.max(1, nodes / 10), 10);
        return switch (dice.between(0, 5)) {
            case 0 -> new Action.Crash(at, few, dice.oneOf(CrashKind.class));
            case 1 -> new Action.Leave(at, few);
            case 2 -> new Action.Restart(at, few, dice.oneOf(Memory.class));
            case 3 -> new Action.Stall(at, few, dice.seconds(1, 60));
            case 4 -> new Action.Slow(at, few, dice.seconds(1, 60), dice.millis(10, 2_000));
            default -> joinMore(at);
        };
    }

    /** Anything that a network may have to bear. */
    Action wild() {
        Duration at = at();
        Who some = dice.who(dice.oneOf(Who.Spared.class), nodes, 100);
        return switch (dice.between(0, 10)) {
            case 0, 1 -> new Action.Crash(at, some, dice.oneOf(CrashKind.class));
            case 2 -> new Action.Restart(at, some, dice.oneOf(Memory.class));
            case 3 -> new Action.Leave(at, some);
            case 4 -> churn(at, some);
            case 5 -> partition(at);
            case 6 -> new Action.Stall(at, some, dice.seconds(1, 90));
            case 7 -> new Action.Slow(at, some, dice.seconds(1, 90), dice.millis(10, 10_000));
            case 8 -> new Action.Flap(at, after(at), some, dice.seconds(1, 60), dice.seconds(1, 60));
            case 9 -> new Action.Liar(at, dice.who(Who.Spared.NOBODY, 3, 20), dice.oneOf(Action.Behaviour.class));
            default -> joinMore(at);
        };
    }

    /** Words in the midst of it all. */
    Action talk() {
        Duration at = at();
        return switch (dice.between(0, 4)) {
            case 0, 1 -> new Action.Chat(at, after(at), dice.between(1, 10), 1, dice.between(1, 2_000));
            case 2, 3 ->
                new Action.Broadcast(at, dice.between(1, 30), dice.millis(0, 2_000), dice.between(1, 2_000), Who.all());
            default -> new Action.Direct(at, dice.between(1, 30), dice.millis(0, 2_000), dice.between(4, 2_000));
        };
    }

    private Duration at() {
        return Duration.ofMillis(dice.between(0, endSeconds * 10) * 100L);
    }

    private Duration after(Duration at) {
        return at.plus(dice.seconds(1, endSeconds));
    }

    private Action joinMore(Duration at) {
        return new Action.JoinMore(
                at, dice.between(1, Math.max(1, nodes / 2)), dice.oneOf(List.of(Join.AT_ONCE, 1.0, 10.0)));
    }

    private Action churn(Duration at, Who who) {
        return new Action.Churn(
                at,
                after(at),
                who,
                new SessionLengths.Exponential(dice.seconds(5, 300)),
                arrivals(),
                dice.percent(0, 100),
                dice.oneOf(CrashKind.class));
    }

    private Arrivals arrivals() {
        return switch (dice.between(0, 2)) {
            case 0 -> new Arrivals.Replacements();
            case 1 ->
                new Arrivals.Returns(new SessionLengths.Exponential(dice.seconds(1, 20)), dice.oneOf(Memory.class));
            default -> new Arrivals.Newcomers(dice.between(0, 10) / 10.0);
        };
    }

    private Action partition(Duration at) {
        Duration lasts = dice.seconds(1, 120);
        List<Double> sides =
                dice.happens(0.7) ? List.of(dice.percent(1, 60)) : List.of(dice.percent(1, 45), dice.percent(1, 45));
        return new Action.Partition(
                at,
                lasts,
                sides,
                dice.oneOf(Action.Direction.class),
                dice.between(1, 3),
                lasts.plus(dice.seconds(0, 60)));
    }
}
