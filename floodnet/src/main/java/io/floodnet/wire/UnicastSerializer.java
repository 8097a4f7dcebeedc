package io.floodnet.wire;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import io.floodnet.packet.Unicast;

/** Hops left, hops taken and detours (1 byte each), id, time, lifetime (2 bytes), payload. */
final class UnicastSerializer extends PacketSerializer<Unicast> {
    private static final int HEAD_BYTES = 3 + DirectIdLayout.BYTES + Long.BYTES + Short.BYTES;

    UnicastSerializer(int kind) {
        super(kind, Unicast.class);
    }

    @Override
    int bodyBytes(Unicast unicast) {
        return HEAD_BYTES + PayloadLayout.bytes(unicast.payload());
    }

    @Override
    void write(Output output, Unicast unicast) {
        output.writeByte(unicast.hopsLeft());
        output.writeByte(unicast.hopsTaken());
        output.writeByte(unicast.detours());
        DirectIdLayout.write(output, unicast.id());
        output.writeLong(unicast.sentAtMillis());
        output.writeShort(unicast.lifetimeSeconds());
        PayloadLayout.write(output, unicast.payload());
    }

    @Override
    Unicast read(Input input) {
        int hopsLeft = input.readByteUnsigned();
        int hopsTaken = input.readByteUnsigned();
        int detours = input.readByteUnsigned();
        return new Unicast(
                DirectIdLayout.read(input),
                input.readLong(),
                input.readShortUnsigned(),
                hopsLeft,
                hopsTaken,
                detours,
                PayloadLayout.read(input));
    }
}
