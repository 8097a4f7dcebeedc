package io.floodnet.wire;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import io.floodnet.packet.Graft;

/** How many (1 byte), and the id of each. */
final class GraftSerializer extends PacketSerializer<Graft> {
    GraftSerializer(int kind) {
        super(kind, Graft.class);
    }

    @Override
    int bodyBytes(Graft graft) {
        return 1 + graft.messages().size() * MessageIdLayout.BYTES;
    }

    @Override
    void write(Output output, Graft graft) {
        output.writeByte(graft.messages().size());
        graft.messages().forEach(message -> MessageIdLayout.write(output, message));
    }

    @Override
    Graft read(Input input) {
        return new Graft(CountLayout.readList(input, "messages", Graft.MESSAGES_MAX, MessageIdLayout::read));
    }
}
