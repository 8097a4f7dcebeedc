package io.floodnet.simulator.command;

import io.floodnet.simulator.metrics.Verdict;

/** What the program ends with, for scripts. */
final class Status {
    static final int PASSED = 0;

    /** Something that was expected did not hold, or the program could not do what it was asked for. */
    static final int FAILED = 1;

    /** Nothing was begun, as what was asked for makes no sense. */
    static final int USAGE = 2;

    /** What shells say of a program that Ctrl-C has ended: 128, and 2 for the signal. */
    static final int INTERRUPTED = 130;

    /**
     * What shells say of a program that wrote to one that had read enough, as {@code head}: 128, and 13 for the signal that
     * the JVM keeps from us.
     */
    static final int UNREAD = 141;

    private Status() {}

    static int of(Verdict verdict) {
        return switch (verdict) {
            case PASSED -> PASSED;
            case FAILED -> FAILED;
            case INTERRUPTED -> INTERRUPTED;
        };
    }
}
