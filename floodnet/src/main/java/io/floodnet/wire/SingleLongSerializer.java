package io.floodnet.wire;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import io.floodnet.packet.Packet;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;

/** Packets that say one number: a token. */
final class SingleLongSerializer<P extends Packet> extends PacketSerializer<P> {
    private final ToLongFunction<P> number;
    private final LongFunction<P> packet;

    SingleLongSerializer(int kind, Class<P> type, ToLongFunction<P> number, LongFunction<P> packet) {
        super(kind, type);
        this.number = number;
        this.packet = packet;
    }

    @Override
    int bodyBytes(P packet) {
        return Long.BYTES;
    }

    @Override
    void write(Output output, P packet) {
        output.writeLong(number.applyAsLong(packet));
    }

    @Override
    P read(Input input) {
        return packet.apply(input.readLong());
    }
}
