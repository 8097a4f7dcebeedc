package io.floodnet.simulator.engine;

import io.floodnet.packet.Packet;
import io.floodnet.wire.MalformedPacketException;
import io.floodnet.wire.PacketCodec;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import org.jspecify.annotations.Nullable;

/** Sends one packet in many through the codec that ships: what comes out must be what went in. Belongs to one shard. */
final class CodecCheck {
    private static final int ONE_IN = 4_096;

    private @Nullable PacketCodec codec; // large, and many shards are idle
    private int packets;

    void maybeCheck(Packet packet) {
        if (++packets % ONE_IN == 0) {
            check(packet);
        }
    }

    private void check(Packet packet) {
        if (codec == null) {
            codec = new PacketCodec();
        }
        ByteBuf frame = Unpooled.buffer();
        codec.encode(packet, frame);
        try {
            Packet read = codec.decode(frame);
            if (!packet.equals(read) || frame.readableBytes() != PacketCodec.frameBytes(packet)) {
                throw new AssertionError("the codec makes " + read + " of " + packet);
            }
        } catch (MalformedPacketException e) {
            throw new AssertionError("the codec can't read its own " + packet, e);
        }
    }
}
