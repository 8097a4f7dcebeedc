package io.floodnet.simulator.network;

import java.util.Arrays;

/** Measured latencies between n places, each way of its own. */
public final class LatencyMatrix {
    /** 16 MiB of latencies: more places than any published measurement has. */
    public static final int SIZE_MAX = 2_048;

    private static final long NANOS_PER_MICRO = 1_000;

    private final int size;
    private final int[] micros;
    private final int leastMicros;

    /** @param micros row by row, in microseconds; the diagonal is not looked at */
    LatencyMatrix(int size, int[] micros) {
        this.size = size;
        this.micros = micros;
        this.leastMicros = least(size, micros);
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
