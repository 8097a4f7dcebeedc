package io.floodnet.wire;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import io.floodnet.packet.DialBackNo;

/** The route (see {@link RouteLayout}). */
final class DialBackNoSerializer extends PacketSerializer<DialBackNo> {

    DialBackNoSerializer(int kind) {
        super(kind, DialBackNo.class);
    }

    @Override
    int bodyBytes(DialBackNo no) {
        return RouteLayout.bytes(no.route());
    }

    @Override
    void write(Output output, DialBackNo no) {
        RouteLayout.write(output, no.route());
    }

    @Override
    DialBackNo read(Input input) {
        return new DialBackNo(RouteLayout.read(input));
    }
}
