package io.floodnet.simulator.metrics;

/**
 * What a run took of the machine; different each time, and therefore apart from the result.
 *
 * @param wallMillis from start to end
 * @param threads that ran it
 */
public record Cost(long wallMillis, int threads) {

    public Cost {
        Bounds.atLeast("wallMillis", wallMillis, 0);
        Bounds.atLeast("threads", threads, 1);
    }

    /** 0 for a run too short to tell. */
    public double eventsPerSecond(Totals totals) {
        return wallMillis == 0 ? 0 : totals.events() * 1000.0 / wallMillis;
    }
}
