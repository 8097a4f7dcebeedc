package io.floodnet.wire;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import io.floodnet.packet.JoinNo;

/** Walk id, route. */
final class JoinNoSerializer extends PacketSerializer<JoinNo> {
    JoinNoSerializer(int kind) {
        super(kind, JoinNo.class);
    }

    @Override
    int bodyBytes(JoinNo no) {
        return Long.BYTES + RouteLayout.bytes(no.route());
    }

    @Override
    void write(Output output, JoinNo no) {
        output.writeLong(no.walkId());
        RouteLayout.write(output, no.route());
    }

    @Override
    JoinNo read(Input input) {
        return new JoinNo(input.readLong(), RouteLayout.read(input));
    }
}
