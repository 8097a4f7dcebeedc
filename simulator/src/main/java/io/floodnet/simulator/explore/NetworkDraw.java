package io.floodnet.simulator.explore;

import io.floodnet.simulator.network.Bandwidth;
import io.floodnet.simulator.network.Clocks;
import io.floodnet.simulator.network.LatencySpec;
import io.floodnet.simulator.network.Loss;
import io.floodnet.simulator.network.Nat;
import io.floodnet.simulator.network.NetworkSpec;
import io.floodnet.simulator.network.Reorder;
import java.time.Duration;
import java.util.List;

/**
 * Draws what lies between the nodes. Links stay what the protocol asks of its host, in order and complete until they break: so
 * losses are repaired, and nothing overtakes.
 */
final class NetworkDraw {
    private final Dice dice;

    NetworkDraw(Dice dice) {
        this.dice = dice;
    }

    NetworkSpec draw() {
        return new NetworkSpec(latency(), bandwidth(), loss(), Reorder.NONE, clocks(), nat());
    }

    private LatencySpec latency() {
        LatencySpec base = switch (dice.between(0, 3)) {
            case 0 -> new LatencySpec.Constant(dice.millis(1, 300));
            case 1 -> new LatencySpec.Uniform(dice.millis(1, 20), dice.millis(20, 400));
            case 2 -> new LatencySpec.LogNormal(dice.millis(10, 80), 0.7, Duration.ofMillis(2), dice.millis(90, 900));
            default -> LatencySpec.Geographic.defaults();
        };
        return dice.happens(0.8) ? base : new LatencySpec.Asymmetric(base, dice.percent(5, 60), dice.between(2, 8));
    }

    private Bandwidth bandwidth() {
        return dice.happens(0.8)
                ? Bandwidth.UNLIMITED
                : new Bandwidth(dice.oneOf(List.of(1_000_000L, 10_000_000L, 100_000_000L)), dice.between(0, 1) * 0.8);
    }

    private Loss loss() {
        return dice.happens(0.6) ? Loss.NONE : new Loss(dice.percent(1, 10), Loss.Kind.RETRANSMIT);
    }

    private Clocks clocks() {
        return dice.happens(0.6)
                ? Clocks.EXACT
                : new Clocks(
                        dice.seconds(0, 5),
                        dice.oneOf(List.of(0.0, 0.05, 0.2)),
                        Duration.ofHours(dice.oneOf(List.of(-72, -1, 1, 72))));
    }

    private Nat nat() {
        return dice.happens(0.85) ? Nat.NONE : new Nat(dice.percent(10, 70));
    }
}
