package io.floodnet.simulator.network;

import java.time.Duration;

/**
 * How wrong the nodes' clocks are.
 *
 * @param spread each clock is off by as much at most, ahead or behind, drawn evenly
 * @param wrongShare the share of nodes whose clocks are off by {@code wrongBy} on top
 * @param wrongBy negative for behind
 */
public record Clocks(Duration spread, double wrongShare, Duration wrongBy) {
    public static final Clocks EXACT = new Clocks(Duration.ZERO, 0, Duration.ZERO);

    public Clocks {
        Bounds.requireTime("spread", spread);
        Bounds.requireShare("wrong-share", wrongShare);
        Bounds.requireWithin("wrong-by", wrongBy, Bounds.TIME_MAX.negated(), Bounds.TIME_MAX);
    }

    /** By how much one node's clock is ahead; negative if it is behind. */
    public long skewMillis(long seed, int node) {
        long half = spread.toMillis();
        long skew = half == 0 ? 0 : Draws.below(2 * half + 1, seed, Purpose.CLOCK, node, 0) - half;
        return Draws.happens(wrongShare, seed, Purpose.CLOCK, node, 1) ? skew + wrongBy.toMillis() : skew;
    }
}
