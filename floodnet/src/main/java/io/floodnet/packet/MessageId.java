package io.floodnet.packet;

/**
 * Names one message.
 *
 * @param origin the node that broadcast it
 * @param epochMillis when the origin started, in milliseconds since 1970
 * @param sequence counts the messages of an origin and epoch, from 1
 */
public record MessageId(NodeId origin, long epochMillis, long sequence) {
    /** Ids of one millisecond are told apart by as many bits of a key: among a thousand, all of them three times of four. */
    private static final int KEY_HASH_BITS = 20;

    /** Two and a half centuries before and after 1970. */
    private static final long TIME_MAX_MILLIS = (1L << (Long.SIZE - 1 - KEY_HASH_BITS)) - 1;

    public MessageId {
        if (sequence < 1) {
            throw new IllegalArgumentException("sequence starts at 1, got " + sequence);
        }
    }

    /** The name of the message that the origin sends after this one; after the last there could be, the first. */
    public MessageId next() {
        return new MessageId(origin, epochMillis, sequence == Long.MAX_VALUE ? 1 : sequence + 1);
    }

    /** A hash of which every bit depends on every bit of salt and id. */
    public long hash(long salt) {
        return NodeId.mixed(NodeId.mixed(origin.hash(salt) ^ epochMillis) ^ sequence);
    }

    /**
     * Where a message has its place among all others: they are in the order of the times at which they were sent, and those of
     * one millisecond in that of a hash, which is the same for everybody.
     */
    public long key(long sentAtMillis) {
        return key(sentAtMillis, hash(0) >>> (Long.SIZE - KEY_HASH_BITS));
    }

    /** What all keys from a time on are above. */
    public static long leastKey(long millis) {
        return key(millis, 0);
    }

    private static long key(long millis, long rest) {
        long within = Math.max(-TIME_MAX_MILLIS, Math.min(millis, TIME_MAX_MILLIS));
        return (within << KEY_HASH_BITS) + rest;
    }
}
