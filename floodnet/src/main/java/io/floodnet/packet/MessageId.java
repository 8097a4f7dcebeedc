package io.floodnet.packet;

/**
 * Names one message.
 *
 * @param origin the node that broadcast it
 * @param epochMillis when the origin started, in milliseconds since 1970
 * @param sequence counts the messages of an origin and epoch, from 1
 */
public record MessageId(NodeId origin, long epochMillis, long sequence) {
    public MessageId {
        if (sequence < 1) {
            throw new IllegalArgumentException("sequence starts at 1, got " + sequence);
        }
    }

    /** The name of the message that the origin sends after this one; after the last there could be, the first. */
    public MessageId next() {
        return new MessageId(origin, epochMillis, sequence == Long.MAX_VALUE ? 1 : sequence + 1);
    }
}
