package io.floodnet.wire;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import io.floodnet.packet.Payload;

/** The length (2 bytes), and the bytes; always the last of a packet. */
final class PayloadLayout {
    private PayloadLayout() {}

    static int bytes(Payload payload) {
        return Short.BYTES + payload.size();
    }

    static void write(Output output, Payload payload) {
        requireWithinLimit(payload.size());
        output.writeShort(payload.size());
        payload.asReadOnlyBuffer().get(output.getBuffer(), output.position(), payload.size());
        output.setPosition(output.position() + payload.size());
    }

    static Payload read(Input input) {
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
