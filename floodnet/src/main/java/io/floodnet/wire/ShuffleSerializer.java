package io.floodnet.wire;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import io.floodnet.packet.Records;
import io.floodnet.packet.Shuffle;

/** Time, headcount, records, hops left (1 byte), route. */
final class ShuffleSerializer extends PacketSerializer<Shuffle> {
    ShuffleSerializer(int kind) {
        super(kind, Shuffle.class);
    }

    @Override
    int bodyBytes(Shuffle shuffle) {
        return Long.BYTES
                + HeadcountLayout.BYTES
                + ContactLayout.bytes(shuffle.records())
                + 1
                + RouteLayout.bytes(shuffle.route());
    }

    @Override
    void write(Output output, Shuffle shuffle) {
        output.writeLong(shuffle.wallMillis());
        HeadcountLayout.write(output, shuffle.headcount());
        ContactLayout.write(output, shuffle.records());
        output.writeByte(shuffle.hopsLeft());
        RouteLayout.write(output, shuffle.route());
    }

    @Override
    Shuffle read(Input input) {
        return new Shuffle(
                input.readLong(),
                HeadcountLayout.read(input),
                ContactLayout.readList(input, Records.CONTACTS_MAX),
                input.readByteUnsigned(),
                RouteLayout.read(input));
    }
}
