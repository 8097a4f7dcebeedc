package io.floodnet.wire;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import io.floodnet.packet.DialBackRequest;

/** The target (see {@link ContactLayout}), the hops left (1 byte) and the route (see {@link RouteLayout}). */
final class DialBackRequestSerializer extends PacketSerializer<DialBackRequest> {

    DialBackRequestSerializer(int kind) {
        super(kind, DialBackRequest.class);
    }

    @Override
    int bodyBytes(DialBackRequest request) {
        return ContactLayout.bytes(request.target()) + Byte.BYTES + RouteLayout.bytes(request.route());
    }

    @Override
    void write(Output output, DialBackRequest request) {
        ContactLayout.write(output, request.target());
        output.writeByte(request.hopsLeft());
        RouteLayout.write(output, request.route());
    }

    @Override
    DialBackRequest read(Input input) {
        return new DialBackRequest(ContactLayout.read(input), input.readByteUnsigned(), RouteLayout.read(input));
    }
}
