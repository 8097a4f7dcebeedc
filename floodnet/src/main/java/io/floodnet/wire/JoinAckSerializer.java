package io.floodnet.wire;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import io.floodnet.packet.JoinAck;

/** Walk id, token, host (see {@link ContactLayout}), route (see {@link RouteLayout}). */
final class JoinAckSerializer extends PacketSerializer<JoinAck> {

    JoinAckSerializer(int kind) {
        super(kind, JoinAck.class);
    }

    @Override
    int bodyBytes(JoinAck ack) {
        return 2 * Long.BYTES + ContactLayout.bytes(ack.host()) + RouteLayout.bytes(ack.route());
    }

    @Override
    void write(Output output, JoinAck ack) {
        output.writeLong(ack.walkId());
        output.writeLong(ack.token());
        ContactLayout.write(output, ack.host());
        RouteLayout.write(output, ack.route());
    }

    @Override
    JoinAck read(Input input) {
        return new JoinAck(input.readLong(), input.readLong(), ContactLayout.read(input), RouteLayout.read(input));
    }
}
