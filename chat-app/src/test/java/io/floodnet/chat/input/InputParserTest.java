package io.floodnet.chat.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.chat.message.Username;
import io.floodnet.chat.people.Addressee;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every line means something. */
class InputParserTest {
    private static final String ALPHABET = "/\\#@ab \tsetusername quit\u2003\ud83d\ude00\u0000\u202e";

    @Test
    void aTextKeepsItsInnerSpaces() {
        assertEquals(new InputLine.Direct(Addressee.of(new Username("bob")), "a  b"), InputParser.parse("@bob   a  b"));
    }

    @Test
    void aTabEndsANameAsASpaceDoes() {
        assertEquals(
                new InputLine.Direct(Addressee.of(new Username("bob")), "hello"), InputParser.parse("@bob\thello"));
    }

    @Test
    void anAtWithinALineIsText() {
        assertEquals(new InputLine.Say("mail me at a@b"), InputParser.parse("mail me at a@b"));
    }

    @Test
    void aTextMayStartWithAnAt() {
        assertEquals(
                new InputLine.Direct(Addressee.of(new Username("bob")), "@carol said so"),
                InputParser.parse("@bob @carol said so"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ping example.org 55555", "\\ping  example.org 55555", "  /ping example.org 55555 "})
    void aSlashOrABackslashStartsACommand(String line) {
        assertEquals(new InputLine.Run(Command.PING, "example.org 55555"), InputParser.parse(line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/home/ann/notes", "/", "\\o/", "/1", "a /ping"})
    void whatHasNoWordAfterTheSlashIsText(String line) {
        assertEquals(new InputLine.Say(line), InputParser.parse(line));
    }

    @Test
    void anUnknownCommandIsRefusedWithASuggestion() {
        assertEquals(
                new InputLine.UnknownCommand(
                        "/nets are for fish", "there is no command /nets; did you mean /net? (//nets says /nets)"),
                InputParser.parse("/nets are for fish"));
        assertEquals(
                new InputLine.UnknownCommand(
                        "\\xyzzy", "there is no command \\xyzzy; /help lists them (//xyzzy says /xyzzy)"),
                InputParser.parse("\\xyzzy"));
    }

    @Test
    void twoSlashesAreOneThatBeginsAText() {
        assertEquals(new InputLine.Say("/nets are for fish"), InputParser.parse("//nets are for fish"));
    }

    @Test
    void whatIsForOneNameIsAnActionOrATextAsWhatIsForAllIs() {
        Addressee bob = Addressee.of(new Username("bob"));

        assertEquals(new InputLine.DirectAct(bob, "waves"), InputParser.parse("@bob /me waves"));
        assertEquals(new InputLine.Direct(bob, "/me waves"), InputParser.parse("@bob //me waves"));
        assertEquals(new InputLine.Direct(bob, "/nets are for fish"), InputParser.parse("@bob /nets are for fish"));
    }

    @Test
    void helpFitsOnAScreenOf80By24() {
        // Two columns for the mark of the chat's own sentences, two rows for the line that was typed and the prompt.
        assertTrue(Command.help().size() <= 22, () -> Command.help().size() + " lines");
        assertEquals(
                List.of(),
                Command.help().stream().filter(line -> line.length() > 78).toList());
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
