package io.floodnet.simulator.metrics;

/** Whether a run did what was expected of it. */
public enum Verdict {
    PASSED,
    FAILED,
    INTERRUPTED
}
