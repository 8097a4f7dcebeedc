package io.floodnet.chat.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.floodnet.chat.input.Command;
import io.floodnet.chat.input.InputLine;
import io.floodnet.chat.message.Username;
import io.floodnet.chat.people.Addressee;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What programs ask for. */
class RequestReaderTest {
    private static final Addressee BOB = Addressee.of(new Username("bob"));
    private static final String PIECES = "{}[]\":,\\ v1kindsaytextlinetruenull\u0000\ud83d\u202e0e9";

    private final RequestReader reader = new RequestReader();

    private InputLine read(String line) {
        return reader.read(line).input();
    }

    @Test
    void eachKindIsUnderstood() {
        assertEquals(new InputLine.Say("hi"), read("{\"v\":1,\"kind\":\"say\",\"text\":\"hi\"}"));
        assertEquals(new InputLine.Act("waves"), read("{\"kind\":\"say\",\"text\":\"waves\",\"action\":true}"));
        assertEquals(new InputLine.Direct(BOB, "/quit"), read("{\"kind\":\"say\",\"to\":\"bob\",\"text\":\"/quit\"}"));
        assertEquals(
                new InputLine.DirectAct(Addressee.parse("bob#3fa1"), "waves"),
                read("{\"text\":\"waves\",\"to\":\"bob#3FA1\",\"action\":true,\"kind\":\"say\"}"));
        assertEquals(new InputLine.Rename(new Username("李雷")), read("{\"kind\":\"name\",\"name\":\"\\u674e\\u96f7\"}"));
        assertEquals(new InputLine.Run(Command.AWAY, "lunch"), read("{\"kind\":\"line\",\"line\":\"/away lunch\"}"));
        assertEquals(new InputLine.ListUsers(), read("{\"kind\":\"users\"}"));
        assertEquals(new InputLine.Quit(), read("{\"kind\":\"quit\"}"));
    }

    @Test
    void aRequestIsCalledByItsIdOrItsLine() {
        assertEquals("1", reader.read("{\"kind\":\"users\"}").id());
        assertEquals("mine", reader.read("{\"kind\":\"users\",\"id\":\"mine\"}").id());
        assertEquals("3", reader.read("nonsense").id());
        assertEquals("x", reader.read("{\"id\":\"x\",\"kind\":\"nonsense\"}").id());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | a line is a JSON object, as in {\"kind\":\"say\",\"text\":\"hello\"}",
                "hello | a line is a JSON object, as in {\"kind\":\"say\",\"text\":\"hello\"}",
                "[] | a line is a JSON object, as in {\"kind\":\"say\",\"text\":\"hello\"}",
                "{\"kind\":\"say\" | a line is a JSON object, as in {\"kind\":\"say\",\"text\":\"hello\"}",
                "{\"kind\":\"say\",\"text\":\"a\"} {} | something follows the object; each has a line of its own",
                "{} | \"kind\" is one of say, name, line, users and quit",
                "{\"kind\":\"shout\"} | \"kind\" is one of say, name, line, users and quit",
                "{\"kind\":\"say\"} | \"say\" has a text \"text\"; it is missing",
                "{\"kind\":\"say\",\"text\":7} | \"text\" is a text",
                "{\"kind\":\"say\",\"text\":\"a\",\"action\":1} | \"action\" is true or false",
                "{\"kind\":\"say\",\"text\":\"a\",\"too\":\"bob\"} | there is no field of this name: too",
                "{\"kind\":\"users\",\"v\":2} | \"v\" is 1 here",
                "{\"kind\":\"users\",\"id\":\"\"} | \"id\" has 1 to 100 characters",
                "{\"kind\":\"name\",\"name\":\"\"} | a name has 1 to 32 characters, this one has 0",
                "{\"kind\":\"line\",\"line\":\"/hlep\"} | there is no command /hlep; did you mean /help? (//hlep says /hlep)",
                "{\"kind\":\"line\",\"line\":\"set username\"} | the name stands in the same line, as in set username ann",
            })
    void whatMakesNoSenseIsRefusedWithTheReason(String line, String reason) {
        assertEquals(new InputLine.Invalid(reason), read(line));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void noLineMakesItFail(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder line = new StringBuilder(random.nextBoolean() ? "{\"kind\":\"say\",\"text\":" : "");
            int length = random.nextInt(40);
            for (int at = 0; at < length; at++) {
                line.append(PIECES.charAt(random.nextInt(PIECES.length())));
            }

            assertNotNull(reader.read(line.toString()).input());
        }
    }
}
