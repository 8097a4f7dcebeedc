package io.floodnet.wire;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import io.floodnet.packet.NearLink;
import io.floodnet.packet.NearLink.Step;
import java.util.List;

/** The step (1 byte). */
final class NearLinkSerializer extends PacketSerializer<NearLink> {
    private static final EnumLayout<Step> STEP =
            EnumLayout.ofCodesFrom0(List.of(Step.ASK, Step.AGREE, Step.CONFIRM, Step.DECLINE));

    NearLinkSerializer(int kind) {
        super(kind, NearLink.class);
    }

    @Override
    int bodyBytes(NearLink near) {
        return EnumLayout.BYTES;
    }

    @Override
    void write(Output output, NearLink near) {
        STEP.write(output, near.step());
    }

    @Override
    NearLink read(Input input) {
        return new NearLink(STEP.read(input));
    }
}
