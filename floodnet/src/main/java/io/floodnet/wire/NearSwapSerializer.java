package io.floodnet.wire;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import io.floodnet.packet.NearSwap;

/** Token, the round trips over edges and links in milliseconds (2 bytes each), partner. */
final class NearSwapSerializer extends PacketSerializer<NearSwap> {

    NearSwapSerializer(int kind) {
        super(kind, NearSwap.class);
    }

    @Override
    int bodyBytes(NearSwap swap) {
        return Long.BYTES + 2 * Short.BYTES + ContactLayout.bytes(swap.partner());
    }

    @Override
    void write(Output output, NearSwap swap) {
        output.writeLong(swap.token());
        output.writeShort(swap.edgesMillis());
        output.writeShort(swap.linksMillis());
        ContactLayout.write(output, swap.partner());
    }

    @Override
    NearSwap read(Input input) {
        return new NearSwap(
                input.readLong(),
                input.readShortUnsigned(),
                input.readShortUnsigned(),
                ContactLayout.readList(input, 1));
    }
}
