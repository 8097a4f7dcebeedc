package io.floodnet.wire;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.util.List;

/** One of a few words, as a byte that doesn't depend on the order in which the code happens to list them. */
final class EnumLayout<E extends Enum<E>> {
    static final int BYTES = 1;

    private final List<E> byCode;

    private EnumLayout(List<E> byCode) {
        this.byCode = byCode;
    }

    /** The first word has code 0; words are only ever added at the end. */
    static <E extends Enum<E>> EnumLayout<E> ofCodesFrom0(List<E> byCode) {
        return new EnumLayout<>(byCode);
    }

    void write(Output output, E word) {
        output.writeByte(byCode.indexOf(word));
    }

    E read(Input input) {
        int code = input.readByteUnsigned();
        if (code >= byCode.size()) {
            throw new IllegalArgumentException("code must be within 0.." + (byCode.size() - 1) + ", got " + code);
        }
        return byCode.get(code);
    }
}
