package io.floodnet.wire;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import io.floodnet.packet.DialBackTry;

/** Who tries, and the route (see {@link RouteLayout}). */
final class DialBackTrySerializer extends PacketSerializer<DialBackTry> {

    DialBackTrySerializer(int kind) {
        super(kind, DialBackTry.class);
    }

    @Override
    int bodyBytes(DialBackTry heard) {
        return NodeIdLayout.BYTES + RouteLayout.bytes(heard.route());
    }

    @Override
    void write(Output output, DialBackTry heard) {
        NodeIdLayout.write(output, heard.trier());
        RouteLayout.write(output, heard.route());
    }

    @Override
    DialBackTry read(Input input) {
        return new DialBackTry(NodeIdLayout.read(input), RouteLayout.read(input));
    }
}
