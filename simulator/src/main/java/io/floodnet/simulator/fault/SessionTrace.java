package io.floodnet.simulator.fault;

import io.floodnet.simulator.network.MeasurementFile;
import java.nio.file.Path;
import java.util.Arrays;

/** The lengths of sessions that someone measured. */
public final class SessionTrace {
    /** More than any published trace of churn that a scenario would draw from. */
    public static final int SESSIONS_MAX = 1_000_000;

    /** Times since 1970 in seconds are within it. */
    private static final double SECONDS_MAX = 1e10;

    private static final double NANOS_PER_SECOND = 1e9;

    private final long[] nanos;

    private SessionTrace(long[] nanos) {
        this.nanos = nanos;
    }

    /**
     * Reads a line for each session, {@code start,end} or {@code node,start,end}, in seconds.
     *
     * @throws IllegalArgumentException with a sentence that says where and what, if it is no such file
     */
    public static SessionTrace read(Path path) {
        MeasurementFile file = MeasurementFile.read(path);
        int size = file.lines().size();
        if (size < 1 || size > SESSIONS_MAX) {
            throw file.wrong("must have 1.." + SESSIONS_MAX + " sessions, got " + size);
        }
        return new SessionTrace(
                file.lines().stream().mapToLong(line -> nanos(file, line)).toArray());
    }

    private static long nanos(MeasurementFile file, MeasurementFile.Line line) {
        int columns = line.values().size();
        if (columns < 2 || columns > 3) {
            throw file.wrong(line, "must be start,end or node,start,end, got " + columns + " values");
        }
        double start = file.number(line, columns - 2, "a start in s", 0, SECONDS_MAX);
        double end = file.number(line, columns - 1, "an end in s", start, SECONDS_MAX);
        return Math.round((end - start) * NANOS_PER_SECOND);
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
