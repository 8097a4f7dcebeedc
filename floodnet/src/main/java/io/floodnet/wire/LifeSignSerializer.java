package io.floodnet.wire;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import io.floodnet.packet.Headcount;
import io.floodnet.packet.Packet;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** Time, headcount: question and answer of the living look alike. */
final class LifeSignSerializer<P extends Packet> extends PacketSerializer<P> {
    private final ToLongFunction<P> wallMillis;
    private final Function<P, Headcount> headcount;
    private final Maker<P> maker;

    /** Makes the packet. */
    interface Maker<P> {
        P make(long wallMillis, Headcount headcount);
    }

    LifeSignSerializer(
            int kind, Class<P> type, ToLongFunction<P> wallMillis, Function<P, Headcount> headcount, Maker<P> maker) {
        super(kind, type);
        this.wallMillis = wallMillis;
        this.headcount = headcount;
        this.maker = maker;
    }

    @Override
    int bodyBytes(P packet) {
        return Long.BYTES + HeadcountLayout.BYTES;
    }

    @Override
    void write(Output output, P packet) {
        output.writeLong(wallMillis.applyAsLong(packet));
        HeadcountLayout.write(output, headcount.apply(packet));
    }

    @Override
    P read(Input input) {
        return maker.make(input.readLong(), HeadcountLayout.read(input));
    }
}
