package io.floodnet.simulator.workload;

import java.nio.ByteBuffer;

/** Hears what one node is given; on whatever threads its library delivers on. */
@FunctionalInterface
public interface Inbox {

    /** Somebody else's payload; the buffer is to be read at once and not kept. */
    void received(ByteBuffer payload);
}
