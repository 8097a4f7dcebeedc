package io.floodnet.wire;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import io.floodnet.packet.JoinRequest;

/** Walk id, joiner, three counts (1 byte each), route. */
final class JoinRequestSerializer extends PacketSerializer<JoinRequest> {
    JoinRequestSerializer(int kind) {
        super(kind, JoinRequest.class);
    }

    @Override
    int bodyBytes(JoinRequest walk) {
        return Long.BYTES + ContactLayout.bytes(walk.joiner()) + 3 + RouteLayout.bytes(walk.route());
    }

    @Override
    void write(Output output, JoinRequest walk) {
        output.writeLong(walk.walkId());
        ContactLayout.write(output, walk.joiner());
        output.writeByte(walk.want());
        output.writeByte(walk.hopsLeft());
        output.writeByte(walk.wanderLeft());
        RouteLayout.write(output, walk.route());
    }

    @Override
    JoinRequest read(Input input) {
        return new JoinRequest(
                input.readLong(),
                ContactLayout.read(input),
                input.readByteUnsigned(),
                input.readByteUnsigned(),
                input.readByteUnsigned(),
                RouteLayout.read(input));
    }
}
