package io.floodnet.wire;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import io.floodnet.packet.Packet;

/** Packets whose kind says it all. */
final class EmptySerializer<P extends Packet> extends PacketSerializer<P> {
    private final P packet;

    EmptySerializer(int kind, Class<P> type, P packet) {
        super(kind, type);
        this.packet = packet;
    }

    @Override
    int bodyBytes(P packet) {
        return 0;
    }

    @Override
    void write(Output output, P packet) {}

    @Override
    P read(Input input) {
        return packet;
    }
}
