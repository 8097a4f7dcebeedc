package io.floodnet.simulator.workload;

import java.util.BitSet;

/** Tells the first of each sequence number from those that come again, in memory that does not grow while nothing is missing. */
final class Sequences {
    /** The set is moved on when so many at its beginning are known. */
    private static final int SHIFT_AT = 1 << 13;

    private final BitSet seen = new BitSet();
    private int base; // all below have come
    private int next; // the least that has not

    /** Whether it is the first of its number. */
    boolean add(int sequence) {
        if (sequence < next || seen.get(sequence - base)) {
            return false;
        }
        if (sequence > next) {
            seen.set(sequence - base);
            return true;
        }
        next = base + seen.nextClearBit(sequence + 1 - base);
        if (next - base >= SHIFT_AT) {
            shift();
        }
        return true;
    }

    private void shift() {
        BitSet rest = seen.get(next - base, Math.max(next - base, seen.length()));
        seen.clear();
        seen.or(rest);
        base = next;
    }
}
