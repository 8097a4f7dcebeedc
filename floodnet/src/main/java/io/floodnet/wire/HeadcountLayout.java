package io.floodnet.wire;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import io.floodnet.packet.Headcount;
import io.floodnet.packet.SizeSketch;

/** The registers of the epoch under way and of the one before, 16 bytes each. */
final class HeadcountLayout {
    static final int BYTES = 4 * Long.BYTES;

    private HeadcountLayout() {}

    static void write(Output output, Headcount headcount) {
        write(output, headcount.current());
        write(output, headcount.last());
    }

    private static void write(Output output, SizeSketch sketch) {
        output.writeLong(sketch.first());
        output.writeLong(sketch.second());
    }

    static Headcount read(Input input) {
        return new Headcount(readSketch(input), readSketch(input));
    }

    private static SizeSketch readSketch(Input input) {
        return new SizeSketch(input.readLong(), input.readLong());
    }
}
