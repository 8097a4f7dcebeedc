package io.floodnet.simulator.network;

import java.nio.file.Path;
import java.util.Arrays;

/** Measured latencies between n places, each way of its own. */
public final class LatencyMatrix {
    /** 16 MiB of latencies: more places than any published measurement has. */
    public static final int SIZE_MAX = 2_048;

    private static final long NANOS_PER_MICRO = 1_000;
    private static final int MICROS_PER_MILLI = 1_000;
    private static final double MILLIS_MIN = 0.001;
    private static final double MILLIS_MAX = 2_000;

    private final int size;
    private final int[] micros;
    private final int leastMicros;

    /** @param micros row by row, in microseconds; the diagonal is not looked at */
    private LatencyMatrix(int size, int[] micros) {
        this.size = size;
        this.micros = micros;
        this.leastMicros = least(size, micros);
    }

    /**
     * Reads a square of milliseconds: a line for each place, with the latencies to all of them.
     *
     * @throws IllegalArgumentException with a sentence that says where and what, if it is no such file
     */
    public static LatencyMatrix read(Path path) {
        MeasurementFile file = MeasurementFile.read(path);
        int size = file.lines().size();
        if (size < 2 || size > SIZE_MAX) {
            throw file.wrong("must have 2.." + SIZE_MAX + " rows, got " + size);
        }
        int[] micros = new int[size * size];
        for (int row = 0; row < size; row++) {
            read(file, row, micros);
        }
        return new LatencyMatrix(size, micros);
    }

    private static void read(MeasurementFile file, int row, int[] micros) {
        MeasurementFile.Line line = file.lines().get(row);
        int size = file.lines().size();
        if (line.values().size() != size) {
            throw file.wrong(
                    line,
                    "must have " + size + " columns, as many as rows, got "
                            + line.values().size());
        }
        for (int column = 0; column < size; column++) {
            double least = row == column ? 0 : MILLIS_MIN;
            double millis = file.number(line, column, "a latency in ms", least, MILLIS_MAX);
            micros[row * size + column] = (int) Math.round(millis * MICROS_PER_MILLI);
        }
    }

    /** How many places there are, at least 2. */
    public int size() {
        return size;
    }

    /** From one place to another. */
    public long nanos(int row, int column) {
        return micros[row * size + column] * NANOS_PER_MICRO;
    }

    /** Between the nearest two. */
    public long leastNanos() {
        return leastMicros * NANOS_PER_MICRO;
    }

    private static int least(int size, int[] micros) {
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < micros.length; i++) {
            if (i / size != i % size) {
                least = Math.min(least, micros[i]);
            }
        }
        return least;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LatencyMatrix that && size == that.size && Arrays.equals(micros, that.micros);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(micros);
    }

    @Override
    public String toString() {
        return size + " x " + size + " latencies";
    }
}
