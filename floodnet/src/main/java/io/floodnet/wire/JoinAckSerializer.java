package io.floodnet.wire;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import io.floodnet.packet.JoinAck;
import java.util.List;

/** Walk id, token, hosts, what becomes of the edge (1 byte), route. */
final class JoinAckSerializer extends PacketSerializer<JoinAck> {
    private static final EnumLayout<JoinAck.Edge> EDGE =
            EnumLayout.ofCodesFrom0(List.of(JoinAck.Edge.KEPT, JoinAck.Edge.REPLACED));

    JoinAckSerializer(int kind) {
        super(kind, JoinAck.class);
    }

    @Override
    int bodyBytes(JoinAck ack) {
        return 2 * Long.BYTES + ContactLayout.bytes(ack.hosts()) + EnumLayout.BYTES + RouteLayout.bytes(ack.route());
    }

    @Override
    void write(Output output, JoinAck ack) {
        output.writeLong(ack.walkId());
        output.writeLong(ack.token());
        ContactLayout.write(output, ack.hosts());
        EDGE.write(output, ack.edge());
        RouteLayout.write(output, ack.route());
    }

    @Override
    JoinAck read(Input input) {
        return new JoinAck(
                input.readLong(),
                input.readLong(),
                ContactLayout.readList(input, JoinAck.HOSTS_MAX),
                EDGE.read(input),
                RouteLayout.read(input));
    }
}
