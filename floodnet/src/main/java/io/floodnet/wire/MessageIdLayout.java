package io.floodnet.wire;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import io.floodnet.packet.MessageId;

/** Origin, epoch, sequence. */
final class MessageIdLayout {
    static final int BYTES = NodeIdLayout.BYTES + 2 * Long.BYTES;

    private MessageIdLayout() {}

    static void write(Output output, MessageId id) {
        NodeIdLayout.write(output, id.origin());
        output.writeLong(id.epochMillis());
        output.writeLong(id.sequence());
    }

    static MessageId read(Input input) {
        return new MessageId(NodeIdLayout.read(input), input.readLong(), input.readLong());
    }
}
