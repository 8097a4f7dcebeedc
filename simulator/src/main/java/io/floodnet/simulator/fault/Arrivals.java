package io.floodnet.simulator.fault;

import io.floodnet.simulator.network.Bounds;

/** Who comes while others go. */
public sealed interface Arrivals {

    /** For each that goes, a newcomer comes at once: the population stays as it is. */
    record Replacements() implements Arrivals {}

    /** Whoever goes comes back, after an absence. */
    record Returns(SessionLengths absence, Memory memory) implements Arrivals {}

    /** Newcomers come at random moments, however many go; none at all with a rate of 0. */
    record Newcomers(double perSecond) implements Arrivals {
        public Newcomers {
            Bounds.requireWithin("rate", perSecond, 0, 100_000);
        }
    }
}
