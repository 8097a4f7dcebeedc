package io.floodnet.simulator.metrics;

/**
 * One run in a few numbers.
 *
 * @param events how many the engine processed
 * @param eventLogHash over every event in its order; equal only if the runs were equal
 * @param virtualMillis how much time passed inside
 * @param alive nodes running at the end
 * @param ending whether it came to its end
 */
public record Totals(long events, long eventLogHash, long virtualMillis, int alive, Ending ending) {

    public Totals {
        Bounds.atLeast("events", events, 0);
        Bounds.atLeast("virtualMillis", virtualMillis, 0);
        Bounds.atLeast("alive", alive, 0);
    }
}
