package io.floodnet.wire;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import io.floodnet.packet.DirectId;
import io.floodnet.packet.Packet;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** Hops left (1 byte), and the id of a direct message: both answers to one look alike. */
final class DirectAnswerSerializer<P extends Packet> extends PacketSerializer<P> {
    private final Function<P, DirectId> id;
    private final ToIntFunction<P> hopsLeft;
    private final Maker<P> maker;

    /** Makes the packet. */
    interface Maker<P> {
        P make(DirectId id, int hopsLeft);
    }

    DirectAnswerSerializer(
            int kind, Class<P> type, Function<P, DirectId> id, ToIntFunction<P> hopsLeft, Maker<P> maker) {
        super(kind, type);
        this.id = id;
        this.hopsLeft = hopsLeft;
        this.maker = maker;
    }

    @Override
    int bodyBytes(P packet) {
        return 1 + DirectIdLayout.BYTES;
    }

    @Override
    void write(Output output, P packet) {
        output.writeByte(hopsLeft.applyAsInt(packet));
        DirectIdLayout.write(output, id.apply(packet));
    }

    @Override
    P read(Input input) {
        int hops = input.readByteUnsigned();
        return maker.make(DirectIdLayout.read(input), hops);
    }
}
