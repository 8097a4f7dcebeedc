package io.floodnet.wire;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.Serializer;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import io.floodnet.packet.Packet;

/**
 * How one kind of packet is laid out behind its kind byte.
 *
 * <p>Stateless, so one instance serves all threads. {@code read} may throw whatever it likes at run time: the codec makes
 * one exception of it.
 */
abstract class PacketSerializer<P extends Packet> extends Serializer<P> {
    private final int kind;
    private final Class<P> type;

    /** @param kind 0 to 255; never one that any version has used for something else */
    PacketSerializer(int kind, Class<P> type) {
        super(false, true);
        this.kind = kind;
        this.type = type;
    }

    final int kind() {
        return kind;
    }

    final Class<P> type() {
        return type;
    }

    /** Exactly how many bytes {@link #write} writes. */
    abstract int bodyBytes(P packet);

    abstract void write(Output output, P packet);

    abstract P read(Input input);

    /** Whether a later version may say more behind the last field: then what this one doesn't know is passed over. */
    boolean mayGrow() {
        return false;
    }

    @Override
    public final void write(Kryo kryo, Output output, P packet) {
        write(output, packet);
    }

    @Override
    public final P read(Kryo kryo, Input input, Class<? extends P> type) {
        return read(input);
    }
}
