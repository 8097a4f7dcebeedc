package io.floodnet.chat.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.floodnet.chat.message.Username;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every line means something. */
class InputParserTest {
    private static final String ALPHABET = "@ab \tsetusername quit\u2003\ud83d\ude00\u0000\u202e";

    @Test
    void aTextKeepsItsInnerSpaces() {
        assertEquals(new InputLine.Direct(new Username("bob"), "a  b"), InputParser.parse("@bob   a  b"));
    }

    @Test
    void aTabEndsANameAsASpaceDoes() {
        assertEquals(new InputLine.Direct(new Username("bob"), "hello"), InputParser.parse("@bob\thello"));
    }

    @Test
    void anAtWithinALineIsText() {
        assertEquals(new InputLine.Say("mail me at a@b"), InputParser.parse("mail me at a@b"));
    }

    @Test
    void aTextMayStartWithAnAt() {
        assertEquals(
                new InputLine.Direct(new Username("bob"), "@carol said so"), InputParser.parse("@bob @carol said so"));
    }

    @Test
    void setUsernamesIsText() {
        assertEquals(new InputLine.Say("set usernames free"), InputParser.parse("set usernames free"));
    }

    @Test
    void anEmojiIsAName() {
        assertEquals(new InputLine.Rename(new Username("😀")), InputParser.parse("set username 😀"));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void noLineMakesItFail(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder line = new StringBuilder();
            int length = random.nextInt(24);
            for (int at = 0; at < length; at++) {
                line.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }

            assertNotNull(InputParser.parse(line.toString()));
            assertNotNull(InputParser.parseUsername(line.toString()));
        }
    }
}
