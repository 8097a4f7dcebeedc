package io.floodnet.wire;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import io.floodnet.packet.Credit;

/** How many units (2 bytes). */
final class CreditSerializer extends PacketSerializer<Credit> {
    CreditSerializer(int kind) {
        super(kind, Credit.class);
    }

    @Override
    int bodyBytes(Credit credit) {
        return Short.BYTES;
    }

    @Override
    void write(Output output, Credit credit) {
        output.writeShort(credit.taken());
    }

    @Override
    Credit read(Input input) {
        return new Credit(input.readShortUnsigned());
    }
}
