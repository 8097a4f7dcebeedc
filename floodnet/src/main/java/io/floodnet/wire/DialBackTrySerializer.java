package io.floodnet.wire;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import io.floodnet.packet.DialBackTry;

/** The route (see {@link RouteLayout}). */
final class DialBackTrySerializer extends PacketSerializer<DialBackTry> {

    DialBackTrySerializer(int kind) {
        super(kind, DialBackTry.class);
    }

    @Override
    int bodyBytes(DialBackTry no) {
        return RouteLayout.bytes(no.route());
    }

    @Override
    void write(Output output, DialBackTry no) {
        RouteLayout.write(output, no.route());
    }

    @Override
    DialBackTry read(Input input) {
        return new DialBackTry(RouteLayout.read(input));
    }
}
