package io.floodnet.chat.message;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Bytes of strangers to text, with no byte guessed. */
final class Utf8 {
    private Utf8() {}

    /** @throws MalformedMessageException if the bytes aren't UTF-8 from the first to the last */
    static String decode(ByteBuffer bytes) throws MalformedMessageException {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            throw new MalformedMessageException("not UTF-8", e);
        }
    }
}
