package io.floodnet.wire;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import io.floodnet.packet.Packet;
import io.floodnet.packet.ShortIds;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** The salt of an exchange, and short ids made with it. */
final class ShortIdsSerializer<P extends Packet> extends PacketSerializer<P> {
    /** Makes a packet of what was read. */
    interface Maker<P> {
        P make(long salt, ShortIds ids);
    }

    private final ToLongFunction<P> salt;
    private final Function<P, ShortIds> ids;
    private final Maker<P> maker;
    private final int idsMax;

    ShortIdsSerializer(
            int kind, Class<P> type, ToLongFunction<P> salt, Function<P, ShortIds> ids, Maker<P> maker, int idsMax) {
        super(kind, type);
        this.salt = salt;
        this.ids = ids;
        this.maker = maker;
        this.idsMax = idsMax;
    }

    @Override
    int bodyBytes(P packet) {
        return Long.BYTES + ShortIdsLayout.bytes(ids.apply(packet));
    }

    @Override
    void write(Output output, P packet) {
        output.writeLong(salt.applyAsLong(packet));
        ShortIdsLayout.write(output, ids.apply(packet));
    }

    @Override
    P read(Input input) {
        return maker.make(input.readLong(), ShortIdsLayout.read(input, idsMax));
    }
}
