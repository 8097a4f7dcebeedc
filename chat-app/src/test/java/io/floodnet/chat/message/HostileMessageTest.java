package io.floodnet.chat.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.packet.Payload;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever bytes come: a message or a refusal, and nothing else. */
class HostileMessageTest {
    private static final String VALID = "{\"Text\":\"h\\u00e9llo \\n\",\"From\":\"alice\",\"To\":\"bob\",\"X\":[1,{}]}";
    private static final String[] PARTS = {
        "{",
        "}",
        "[",
        "]",
        ":",
        ",",
        "\"",
        "\"Text\"",
        "\"From\"",
        "\"To\"",
        "\"Kind\"",
        "\"hello\"",
        "\"known-users\"",
        "\"Users\"",
        "\"alice\"",
        "\\u",
        "d83d",
        "null",
        "1e9",
        "-",
        "true",
        " ",
        "\\",
        "\u0000",
        "é"
    };

    private final ContentCodec codec = new ContentCodec();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void randomBytes(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 5_000; round++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            decodeOrRefuse(bytes);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void damagedMessages(long seed) {
        Random random = new Random(seed);
        int decoded = 0;
        for (int round = 0; round < 5_000; round++) {
            byte[] bytes = VALID.getBytes(UTF_8);
            for (int damage = random.nextInt(3); damage >= 0; damage--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            decoded += decodeOrRefuse(bytes);
        }
        assertTrue(decoded > 0, "the damage was always fatal, so that this shows little");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void shuffledParts(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 5_000; round++) {
            StringBuilder text = new StringBuilder("{");
            for (int part = random.nextInt(30); part >= 0; part--) {
                text.append(PARTS[random.nextInt(PARTS.length)]);
            }
            decodeOrRefuse(text.toString().getBytes(UTF_8));
        }
    }

    /** 1 for a message, which then survives another round, 0 for a refusal. */
    private int decodeOrRefuse(byte[] bytes) {
        try {
            Content message = codec.decode(Payload.copyOf(bytes));
            assertEquals(message, codec.decode(codec.encode(message)));
            return 1;
        } catch (MalformedMessageException expected) {
            return 0;
        }
    }
}
