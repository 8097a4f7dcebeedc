package io.floodnet.packet;

import java.util.List;

/**
 * {@code SYNC}: what the speaker keeps of messages, range by range, each summed up in a few bytes; whoever keeps the same is
 * silent, and whoever does not answers with smaller ranges, or with {@linkplain SyncList lists}.
 *
 * @param salt what the sums and all short ids of the exchange are made with; drawn by who began it
 * @param depth how many times ranges may still be divided, 0 to {@value #DEPTH_MAX}, so that every exchange ends
 * @param ranges 1 to {@value #RANGES_MAX}, in their order, none overlapping another
 */
public record Sync(long salt, int depth, List<Range> ranges) implements Packet {
    /** 4,096 messages divided by 16 three times, and as often again for what comes unevenly. */
    public static final int DEPTH_MAX = 7;

    /** A frame of them is 7 KB. */
    public static final int RANGES_MAX = 256;

    /**
     * The messages of a span of time.
     *
     * @param from the least key, see {@link MessageId#key}
     * @param to what all keys are below, more than that
     * @param count how many messages there are
     * @param sum of their salted hashes
     */
    public record Range(long from, long to, int count, long sum) {
        public Range {
            requireOrder(from, to);
            if (count < 0) {
                throw new IllegalArgumentException("count must not be negative, got " + count);
            }
        }
    }

    public Sync {
        if (depth < 0 || depth > DEPTH_MAX) {
            throw new IllegalArgumentException("depth must be within 0.." + DEPTH_MAX + ", got " + depth);
        }
        ranges = Several.of("ranges", RANGES_MAX, ranges);
        for (int i = 1; i < ranges.size(); i++) {
            requireBehind(ranges.get(i - 1).to(), ranges.get(i).from());
        }
    }

    static void requireOrder(long from, long to) {
        if (from >= to) {
            throw new IllegalArgumentException("range must end after " + from + ", got " + to);
        }
    }

    /** Else a packet could make its reader go through the same messages hundreds of times. */
    static void requireBehind(long end, long from) {
        if (from < end) {
            throw new IllegalArgumentException("next range must begin at " + end + " or later, got " + from);
        }
    }
}
