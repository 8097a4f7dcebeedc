package io.floodnet.wire;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import io.floodnet.packet.DirectId;

/** From, to, epoch, sequence. */
final class DirectIdLayout {
    static final int BYTES = 2 * NodeIdLayout.BYTES + 2 * Long.BYTES;

    private DirectIdLayout() {}

    static void write(Output output, DirectId id) {
        NodeIdLayout.write(output, id.from());
        NodeIdLayout.write(output, id.to());
        output.writeLong(id.epochMillis());
        output.writeLong(id.sequence());
    }

    static DirectId read(Input input) {
        return new DirectId(NodeIdLayout.read(input), NodeIdLayout.read(input), input.readLong(), input.readLong());
    }
}
