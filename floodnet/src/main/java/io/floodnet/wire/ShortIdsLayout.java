package io.floodnet.wire;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import io.floodnet.packet.ShortIds;

/** How many (2 bytes), and 8 bytes each. */
final class ShortIdsLayout {
    private ShortIdsLayout() {}

    static int bytes(ShortIds ids) {
        return Short.BYTES + ids.size() * Long.BYTES;
    }

    static void write(Output output, ShortIds ids) {
        output.writeShort(ids.size());
        for (int i = 0; i < ids.size(); i++) {
            output.writeLong(ids.at(i));
        }
    }

    static ShortIds read(Input input, int max) {
        int size = input.readShortUnsigned();
        if (size > max) {
            throw new IllegalArgumentException("short ids must be at most " + max + ", got " + size);
        }
        long[] ids = new long[size];
        for (int i = 0; i < size; i++) {
            ids[i] = input.readLong();
        }
        return ShortIds.copyOf(ids, size);
    }
}
