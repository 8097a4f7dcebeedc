package io.floodnet.wire;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import io.floodnet.packet.Message;
import io.floodnet.packet.Message.Urgency;
import io.floodnet.packet.Payload;
import java.util.List;

/**
 * Hops left and hops taken (1 byte each) come first, where {@link PacketCodec#patchHops} finds them; then origin, epoch,
 * sequence, time, lifetime (2 bytes), urgency (1 byte), the payload's length (2 bytes), and the payload.
 */
final class MessageSerializer extends PacketSerializer<Message> {
    private static final int HEAD_BYTES = 2 + NodeIdLayout.BYTES + 3 * Long.BYTES + 2 * Short.BYTES + EnumLayout.BYTES;
    private static final EnumLayout<Urgency> URGENCY = EnumLayout.ofCodesFrom0(List.of(Urgency.NORMAL, Urgency.FAST));

    MessageSerializer(int kind) {
        super(kind, Message.class);
    }

    @Override
    int bodyBytes(Message message) {
        return HEAD_BYTES + message.payload().size();
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
        URGENCY.write(output, message.urgency());
        writePayload(output, message.payload());
    }

    @Override
    Message read(Input input) {
        int hopsLeft = input.readByteUnsigned();
        int hopsTaken = input.readByteUnsigned();
        return new Message(
                NodeIdLayout.read(input),
                input.readLong(),
                input.readLong(),
                input.readLong(),
                input.readShortUnsigned(),
                hopsLeft,
                hopsTaken,
                URGENCY.read(input),
                readPayload(input));
    }

    private static void writePayload(Output output, Payload payload) {
        requireWithinLimit(payload.size());
        output.writeShort(payload.size());
        payload.asReadOnlyBuffer().get(output.getBuffer(), output.position(), payload.size());
        output.setPosition(output.position() + payload.size());
    }

    private static Payload readPayload(Input input) {
        int bytes = input.readShortUnsigned();
        requireWithinLimit(bytes);
        int there = input.limit() - input.position();
        if (bytes != there) {
            throw new IllegalArgumentException("payload must have " + bytes + " bytes, got " + there);
        }
        Payload payload = Payload.copyOf(input.getBuffer(), input.position(), bytes);
        input.skip(bytes);
        return payload;
    }

    private static void requireWithinLimit(int bytes) {
        if (bytes > WireLimits.PAYLOAD_BYTES_MAX) {
            throw new IllegalArgumentException(
                    "payload must have at most " + WireLimits.PAYLOAD_BYTES_MAX + " bytes, got " + bytes);
        }
    }
}
