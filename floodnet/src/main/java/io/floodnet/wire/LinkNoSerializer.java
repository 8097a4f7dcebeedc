package io.floodnet.wire;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import io.floodnet.packet.LinkNo;
import java.util.List;

/** The reason (1 byte). */
final class LinkNoSerializer extends PacketSerializer<LinkNo> {
    private static final EnumLayout<LinkNo.Reason> REASON =
            EnumLayout.ofCodesFrom0(List.of(LinkNo.Reason.DUPLICATE, LinkNo.Reason.FULL));

    LinkNoSerializer(int kind) {
        super(kind, LinkNo.class);
    }

    @Override
    int bodyBytes(LinkNo no) {
        return EnumLayout.BYTES;
    }

    @Override
    void write(Output output, LinkNo no) {
        REASON.write(output, no.reason());
    }

    @Override
    LinkNo read(Input input) {
        return new LinkNo(REASON.read(input));
    }
}
