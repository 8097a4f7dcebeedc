package io.floodnet.simulator.explore;

import io.floodnet.simulator.network.Draws;
import io.floodnet.simulator.network.Purpose;
import io.floodnet.simulator.scenario.Who;
import java.time.Duration;
import java.util.List;

/** Draws one after another from one seed, in numbers that read well in a file. */
final class Dice {
    private final long seed;
    private long draws;

    Dice(long seed) {
        this.seed = seed;
    }

    boolean happens(double probability) {
        return Draws.happens(probability, seed, Purpose.SCENARIO, draws++, 0);
    }

    /** A whole number, both bounds included. */
    int between(int min, int max) {
        return min + (int) Draws.below(max - min + 1L, seed, Purpose.SCENARIO, draws++, 0);
    }

    <T> T oneOf(List<T> things) {
        return things.get(between(0, things.size() - 1));
    }

    <E extends Enum<E>> E oneOf(Class<E> type) {
        return oneOf(List.of(type.getEnumConstants()));
    }

    /** Whole percents, both bounds included. */
    double percent(int min, int max) {
        return between(min, max) / 100.0;
    }

    Duration millis(int min, int max) {
        return Duration.ofMillis(between(min, max));
    }

    Duration seconds(int min, int max) {
        return Duration.ofSeconds(between(min, max));
    }

    /** Some nodes, in any of the ways in which they can be named. */
    Who who(Who.Spared spared, int nodesMax, int percentMax) {
        return happens(0.5)
                ? new Who.Count(between(1, nodesMax), spared)
                : new Who.Share(percent(1, percentMax), spared);
    }
}
