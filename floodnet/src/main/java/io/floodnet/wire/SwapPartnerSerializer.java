package io.floodnet.wire;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import io.floodnet.packet.SwapPartner;

/** Token, partner. */
final class SwapPartnerSerializer extends PacketSerializer<SwapPartner> {
    SwapPartnerSerializer(int kind) {
        super(kind, SwapPartner.class);
    }

    @Override
    int bodyBytes(SwapPartner swap) {
        return Long.BYTES + ContactLayout.bytes(swap.partner());
    }

    @Override
    void write(Output output, SwapPartner swap) {
        output.writeLong(swap.token());
        ContactLayout.write(output, swap.partner());
    }

    @Override
    SwapPartner read(Input input) {
        return new SwapPartner(input.readLong(), ContactLayout.read(input));
    }
}
