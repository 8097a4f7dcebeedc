package io.floodnet.wire;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import io.floodnet.packet.Records;
import io.floodnet.packet.ShuffleReply;

/** Time, headcount, records, route. */
final class ShuffleReplySerializer extends PacketSerializer<ShuffleReply> {
    ShuffleReplySerializer(int kind) {
        super(kind, ShuffleReply.class);
    }

    @Override
    int bodyBytes(ShuffleReply reply) {
        return Long.BYTES
                + HeadcountLayout.BYTES
                + ContactLayout.bytes(reply.records())
                + RouteLayout.bytes(reply.route());
    }

    @Override
    void write(Output output, ShuffleReply reply) {
        output.writeLong(reply.wallMillis());
        HeadcountLayout.write(output, reply.headcount());
        ContactLayout.write(output, reply.records());
        RouteLayout.write(output, reply.route());
    }

    @Override
    ShuffleReply read(Input input) {
        return new ShuffleReply(
                input.readLong(),
                HeadcountLayout.read(input),
                ContactLayout.readList(input, Records.CONTACTS_MAX),
                RouteLayout.read(input));
    }
}
