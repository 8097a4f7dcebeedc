package io.floodnet.wire;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import io.floodnet.packet.Bye;
import java.util.List;

/** The reason (1 byte), token, partner. */
final class ByeSerializer extends PacketSerializer<Bye> {
    private static final EnumLayout<Bye.Reason> REASON =
            EnumLayout.ofCodesFrom0(List.of(Bye.Reason.LEAVING, Bye.Reason.SPLICED, Bye.Reason.FULL));

    ByeSerializer(int kind) {
        super(kind, Bye.class);
    }

    @Override
    int bodyBytes(Bye bye) {
        return EnumLayout.BYTES + Long.BYTES + ContactLayout.bytes(bye.partner());
    }

    @Override
    void write(Output output, Bye bye) {
        REASON.write(output, bye.reason());
        output.writeLong(bye.token());
        ContactLayout.write(output, bye.partner());
    }

    @Override
    Bye read(Input input) {
        return new Bye(REASON.read(input), input.readLong(), ContactLayout.readList(input, 1));
    }
}
