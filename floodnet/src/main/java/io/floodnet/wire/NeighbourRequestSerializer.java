package io.floodnet.wire;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import io.floodnet.packet.NeighbourRequest;
import java.util.List;

/** The priority (1 byte). */
final class NeighbourRequestSerializer extends PacketSerializer<NeighbourRequest> {
    private static final EnumLayout<NeighbourRequest.Priority> PRIORITY =
            EnumLayout.ofCodesFrom0(List.of(NeighbourRequest.Priority.LOW, NeighbourRequest.Priority.HIGH));

    NeighbourRequestSerializer(int kind) {
        super(kind, NeighbourRequest.class);
    }

    @Override
    int bodyBytes(NeighbourRequest request) {
        return EnumLayout.BYTES;
    }

    @Override
    void write(Output output, NeighbourRequest request) {
        PRIORITY.write(output, request.priority());
    }

    @Override
    NeighbourRequest read(Input input) {
        return new NeighbourRequest(PRIORITY.read(input));
    }
}
