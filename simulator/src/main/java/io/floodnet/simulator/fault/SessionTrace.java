package io.floodnet.simulator.fault;

import java.util.Arrays;

/** The lengths of sessions that someone measured. */
public final class SessionTrace {
    /** More than any published trace of churn that a scenario would draw from. */
    public static final int SESSIONS_MAX = 1_000_000;

    private final long[] nanos;

    SessionTrace(long[] nanos) {
        this.nanos = nanos;
    }

    /** How many sessions there are, at least 1. */
    public int size() {
        return nanos.length;
    }

    /** How long one of them lasted. */
    public long nanos(int session) {
        return nanos[session];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SessionTrace that && Arrays.equals(nanos, that.nanos);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(nanos);
    }

    @Override
    public String toString() {
        return nanos.length + " sessions";
    }
}
