package io.floodnet.simulator.live;

import io.floodnet.packet.Payload;
import java.nio.ByteBuffer;

/**
 * What the payload of a live run begins with.
 *
 * @param number of the message, from 0
 * @param sentAtNanos by the clock that all nodes share
 */
record Stamp(int number, long sentAtNanos) {
    static final int BYTES = Integer.BYTES + Long.BYTES;

    /** A payload of that size, or as large as the stamp if that is more. */
    Payload toPayload(int bytes) {
        ByteBuffer buffer = ByteBuffer.allocate(Math.max(BYTES, bytes));
        buffer.putInt(number).putLong(sentAtNanos);
        return Payload.copyOf(buffer.array());
    }

    static Stamp of(Payload payload) {
        ByteBuffer buffer = payload.asReadOnlyBuffer();
        return new Stamp(buffer.getInt(), buffer.getLong());
    }
}
