package io.floodnet.wire;

import com.esotericsoftware.kryo.io.Input;

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
}
