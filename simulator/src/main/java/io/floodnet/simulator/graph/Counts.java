package io.floodnet.simulator.graph;

import java.util.Arrays;

/** How often each small number occurred: links of a node, hops of a message. Immutable. */
public final class Counts {
    private static final Counts NONE = new Counts(new long[0]);

    /** Ends with something above 0, so that equal counts have equal arrays. */
    private final long[] counts;

    private Counts(long[] counts) {
        this.counts = counts;
    }

    /** Nothing counted yet. */
    public static Counts none() {
        return NONE;
    }

    /** The first is how often 0 occurred, the second is for 1, and so on. */
    public static Counts of(long... counts) {
        int length = counts.length;
        while (length > 0 && counts[length - 1] == 0) {
            length--;
        }
        for (int value = 0; value < length; value++) {
            if (counts[value] < 0) {
                throw new IllegalArgumentException(
                        "a count must be at least 0, got " + counts[value] + " for " + value);
            }
        }
        return new Counts(Arrays.copyOf(counts, length));
    }

    /** How often it occurred; 0 for anything never seen. */
    public long count(int value) {
        return value >= 0 && value < counts.length ? counts[value] : 0;
    }

    /** How many numbers were counted. */
    public long total() {
        return Arrays.stream(counts).sum();
    }

    /** 0 if nothing was counted. */
    public double mean() {
        long total = total();
        return total == 0 ? 0 : (double) sum() / total;
    }

    /** 0 if nothing was counted. */
    public int min() {
        int value = 0;
        while (value < counts.length && counts[value] == 0) {
            value++;
        }
        return value;
    }

    /** 0 if nothing was counted. */
    public int max() {
        return Math.max(0, counts.length - 1);
    }

    /** A copy; the index is the number that was counted. */
    public long[] toArray() {
        return counts.clone();
    }

    private long sum() {
        long sum = 0;
        for (int value = 1; value < counts.length; value++) {
            sum += value * counts[value];
        }
        return sum;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Counts that && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return Arrays.toString(counts);
    }
}
