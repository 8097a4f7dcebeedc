package io.floodnet.wire;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import io.floodnet.packet.Sync;
import io.floodnet.packet.Sync.Range;
import java.util.ArrayList;
import java.util.List;

/** Salt, depth (1 byte), how many ranges (2 bytes), and of each its ends, the count (4 bytes) and the sum. */
final class SyncSerializer extends PacketSerializer<Sync> {
    private static final int HEAD_BYTES = Long.BYTES + 1 + Short.BYTES;
    private static final int RANGE_BYTES = 3 * Long.BYTES + Integer.BYTES;

    SyncSerializer(int kind) {
        super(kind, Sync.class);
    }

    @Override
    int bodyBytes(Sync sync) {
        return HEAD_BYTES + sync.ranges().size() * RANGE_BYTES;
    }

    @Override
    void write(Output output, Sync sync) {
        output.writeLong(sync.salt());
        output.writeByte(sync.depth());
        output.writeShort(sync.ranges().size());
        for (Range range : sync.ranges()) {
            output.writeLong(range.from());
            output.writeLong(range.to());
            output.writeInt(range.count());
            output.writeLong(range.sum());
        }
    }

    @Override
    Sync read(Input input) {
        long salt = input.readLong();
        int depth = input.readByteUnsigned();
        int size = CountLayout.readShort(input, "ranges", Sync.RANGES_MAX);
        List<Range> ranges = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            ranges.add(new Range(input.readLong(), input.readLong(), input.readInt(), input.readLong()));
        }
        return new Sync(salt, depth, ranges);
    }
}
