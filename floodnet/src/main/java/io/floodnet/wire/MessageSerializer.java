package io.floodnet.wire;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import io.floodnet.packet.Message;
import io.floodnet.packet.Message.Addressee;
import io.floodnet.packet.Message.Urgency;
import io.floodnet.packet.NodeId;

/**
 * Hops left and hops taken (1 byte each) come first, where {@link PacketCodec#patchHops} finds them; then origin, epoch,
 * sequence, time, lifetime (2 bytes), flags (1 byte: 1 for urgent, 2 if there is an addressee), the addressee if there is
 * one, and the payload.
 */
final class MessageSerializer extends PacketSerializer<Message> {
    private static final int HEAD_BYTES = 2 + NodeIdLayout.BYTES + 3 * Long.BYTES + Short.BYTES + 1;
    private static final int ADDRESSEE_BYTES = NodeIdLayout.BYTES + Long.BYTES;
    private static final int URGENT = 1;
    private static final int ADDRESSED = 2;
    private static final int FLAGS_MAX = URGENT | ADDRESSED;

    MessageSerializer(int kind) {
        super(kind, Message.class);
    }

    @Override
    int bodyBytes(Message message) {
        return HEAD_BYTES
                + (message.addressee() == null ? 0 : ADDRESSEE_BYTES)
                + PayloadLayout.bytes(message.payload());
    }

    @Override
    void write(Output output, Message message) {
        output.writeByte(message.hopsLeft());
        output.writeByte(message.hopsTaken());
        NodeIdLayout.write(output, message.origin());
        output.writeLong(message.epochMillis());
        output.writeLong(message.sequence());
        output.writeLong(message.sentAtMillis());
        output.writeShort(message.lifetimeSeconds());
        Addressee addressee = message.addressee();
        output.writeByte((message.urgency() == Urgency.FAST ? URGENT : 0) | (addressee == null ? 0 : ADDRESSED));
        if (addressee != null) {
            NodeIdLayout.write(output, addressee.node());
            output.writeLong(addressee.sequence());
        }
        PayloadLayout.write(output, message.payload());
    }

    @Override
    Message read(Input input) {
        int hopsLeft = input.readByteUnsigned();
        int hopsTaken = input.readByteUnsigned();
        NodeId origin = NodeIdLayout.read(input);
        long epochMillis = input.readLong();
        long sequence = input.readLong();
        long sentAtMillis = input.readLong();
        int lifetimeSeconds = input.readShortUnsigned();
        int flags = readFlags(input);
        return new Message(
                origin,
                epochMillis,
                sequence,
                sentAtMillis,
                lifetimeSeconds,
                hopsLeft,
                hopsTaken,
                (flags & URGENT) == 0 ? Urgency.NORMAL : Urgency.FAST,
                (flags & ADDRESSED) == 0 ? null : new Addressee(NodeIdLayout.read(input), input.readLong()),
                PayloadLayout.read(input));
    }

    private static int readFlags(Input input) {
        int flags = input.readByteUnsigned();
        if (flags > FLAGS_MAX) {
            throw new IllegalArgumentException("flags must be within 0.." + FLAGS_MAX + ", got " + flags);
        }
        return flags;
    }
}
