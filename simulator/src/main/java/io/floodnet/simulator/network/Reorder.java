package io.floodnet.simulator.network;

import java.time.Duration;

/**
 * Packets that others overtake.
 *
 * @param probability that a packet is held back, at least 0 and less than 1
 * @param extraMax how long at most; how long is drawn evenly
 */
public record Reorder(double probability, Duration extraMax) {
    public static final Reorder NONE = new Reorder(0, Duration.ZERO);

    public Reorder {
        Bounds.requireProbability("probability", probability);
        Bounds.requireWithin("extra-max", extraMax, Duration.ZERO, Duration.ofMinutes(1));
    }

    /** How much later a packet arrives than the model of latencies says; 0 if it stays in order. */
    public long extraNanos(long seed, long link, long packet) {
        if (probability == 0 || !Draws.happens(probability, seed, Purpose.REORDER, link, packet)) {
            return 0;
        }
        return Draws.below(extraMax.toNanos() + 1, seed, Purpose.REORDER, link, ~packet);
    }
}
