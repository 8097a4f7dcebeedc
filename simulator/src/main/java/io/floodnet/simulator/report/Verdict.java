package io.floodnet.simulator.report;

/** Whether what had to hold did hold. */
public enum Verdict {
    PASSED,
    FAILED,

    /** It was ended before its time, so nothing can be said of its end. */
    INTERRUPTED
}
