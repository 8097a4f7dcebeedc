package io.floodnet.wire;

import com.esotericsoftware.kryo.io.Input;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** How many of something follow, in a byte. */
final class CountLayout {
    private CountLayout() {}

    static int read(Input input, String what, int max) {
        int count = input.readByteUnsigned();
        if (count > max) {
            throw new IllegalArgumentException(what + " must have length 0.." + max + ", got " + count);
        }
        return count;
    }

    /** The same in two bytes. */
    static int readShort(Input input, String what, int max) {
        int count = input.readShortUnsigned();
        if (count > max) {
            throw new IllegalArgumentException(what + " must have length 0.." + max + ", got " + count);
        }
        return count;
    }

    /** The count, and as many elements. */
    static <T> List<T> readList(Input input, String what, int max, Function<Input, T> element) {
        int count = read(input, what, max);
        List<T> list = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            list.add(element.apply(input));
        }
        return list;
    }
}
