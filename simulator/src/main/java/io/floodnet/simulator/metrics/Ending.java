package io.floodnet.simulator.metrics;

/** How a run ended. */
public enum Ending {
    /** The scenario ran to its last event. */
    COMPLETE,
    /** Somebody stopped it before. */
    INTERRUPTED
}
