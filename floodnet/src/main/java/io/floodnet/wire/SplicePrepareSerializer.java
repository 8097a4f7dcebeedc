package io.floodnet.wire;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import io.floodnet.packet.SplicePrepare;

/** Token, joiner. */
final class SplicePrepareSerializer extends PacketSerializer<SplicePrepare> {
    SplicePrepareSerializer(int kind) {
        super(kind, SplicePrepare.class);
    }

    @Override
    int bodyBytes(SplicePrepare prepare) {
        return Long.BYTES + ContactLayout.bytes(prepare.joiner());
    }

    @Override
    void write(Output output, SplicePrepare prepare) {
        output.writeLong(prepare.token());
        ContactLayout.write(output, prepare.joiner());
    }

    @Override
    SplicePrepare read(Input input) {
        return new SplicePrepare(input.readLong(), ContactLayout.read(input));
    }
}
