package io.floodnet.wire;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Short text: its length in bytes (1 byte), and UTF-8. */
final class TextLayout {
    private TextLayout() {}

    static int bytes(String text) {
        return 1 + text.getBytes(StandardCharsets.UTF_8).length;
    }

    static void write(Output output, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        output.writeByte(bytes.length);
        output.writeBytes(bytes);
    }

    static String read(Input input, int bytesMax) {
        int bytes = CountLayout.read(input, "text in bytes", bytesMax);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(input.readBytes(bytes)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("text must be UTF-8", e);
        }
    }
}
