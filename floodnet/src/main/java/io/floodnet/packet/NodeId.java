package io.floodnet.packet;

/**
 * Names one node of the network, for as long as it runs; 128 bits, so that nobody meets another's by chance.
 *
 * @param high the first 64 bits; they alone are shown to people
 * @param low the last 64 bits
 */
public record NodeId(long high, long low) implements Comparable<NodeId> {

    /** Orders ids as unsigned numbers; two nodes that dial one another at once settle by it whose link stays. */
    @Override
    public int compareTo(NodeId other) {
        int byHigh = Long.compareUnsigned(high, other.high);
        return byHigh != 0 ? byHigh : Long.compareUnsigned(low, other.low);
    }

    /** A hash of which every bit depends on every bit of salt and id (Stafford's variant of the finalizer of MurmurHash3). */
    public long hash(long salt) {
        return mixed(mixed(salt ^ high) ^ low);
    }

    static long mixed(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof NodeId id && id.high == high && id.low == low);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(high ^ Long.rotateLeft(low, 32));
    }

    /** The first 64 bits as 16 hex digits: short enough for a log line. */
    @Override
    public String toString() {
        return String.format("%016x", high);
    }
}
