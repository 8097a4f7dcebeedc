package io.floodnet.wire;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import io.floodnet.packet.NodeId;

/** 16 bytes. */
final class NodeIdLayout {
    static final int BYTES = 2 * Long.BYTES;

    private NodeIdLayout() {}

    static void write(Output output, NodeId id) {
        output.writeLong(id.high());
        output.writeLong(id.low());
    }

    static NodeId read(Input input) {
        return new NodeId(input.readLong(), input.readLong());
    }
}
