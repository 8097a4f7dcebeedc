package io.floodnet.packet;

/**
 * Names one direct message: what one node sends to one other.
 *
 * @param from the node that sent it
 * @param to the node that it is for
 * @param epochMillis when the sender started, in milliseconds since 1970
 * @param sequence counts what goes from the one to the other in this epoch, upwards from 1, with gaps now and then
 */
public record DirectId(NodeId from, NodeId to, long epochMillis, long sequence) {
    public DirectId {
        if (sequence < 1) {
            throw new IllegalArgumentException("sequence starts at 1, got " + sequence);
        }
    }
}
