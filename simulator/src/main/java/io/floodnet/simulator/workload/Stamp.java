package io.floodnet.simulator.workload;

import java.nio.ByteBuffer;

/**
 * What each payload begins with.
 *
 * @param sender the number of the node that published it
 * @param sequence counts what that node published, from 0
 * @param sentAtNanos when, by the clock that all nodes of a machine share
 */
record Stamp(int sender, int sequence, long sentAtNanos) {
    static final int BYTES = 2 * Integer.BYTES + Long.BYTES;

    /** A payload of that size, of which libraries may keep the array. */
    byte[] toPayload(int bytes) {
        byte[] payload = new byte[bytes];
        ByteBuffer.wrap(payload).putInt(sender).putInt(sequence).putLong(sentAtNanos);
        return payload;
    }

    static Stamp of(ByteBuffer payload) {
        return new Stamp(payload.getInt(), payload.getInt(), payload.getLong());
    }
}
