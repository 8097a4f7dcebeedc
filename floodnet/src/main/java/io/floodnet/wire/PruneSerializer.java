package io.floodnet.wire;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import io.floodnet.packet.Prune;

/** How many (1 byte), and the id of each. */
final class PruneSerializer extends PacketSerializer<Prune> {
    PruneSerializer(int kind) {
        super(kind, Prune.class);
    }

    @Override
    int bodyBytes(Prune prune) {
        return 1 + prune.origins().size() * NodeIdLayout.BYTES;
    }

    @Override
    void write(Output output, Prune prune) {
        output.writeByte(prune.origins().size());
        prune.origins().forEach(origin -> NodeIdLayout.write(output, origin));
    }

    @Override
    Prune read(Input input) {
        return new Prune(CountLayout.readList(input, "origins", Prune.ORIGINS_MAX, NodeIdLayout::read));
    }
}
