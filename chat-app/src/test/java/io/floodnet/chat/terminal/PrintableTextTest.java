package io.floodnet.chat.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that a stranger writes steers the terminal. */
class PrintableTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "Zoë 李雷 Ωλ", "😀", "مرحبا", "e\u0301", "a -> b", "1\u00a02"})
    void whatIsSeenStaysAsItIs(String text) {
        assertEquals(text, PrintableText.of(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "👨\u200d👩\u200d👧\u200d👦",
                "❤\ufe0f\u200d🔥",
                "👩🏽\u200d🚀",
                "🏴\u200d☠\ufe0f",
                "می\u200cخواهم",
                "क्\u200dष"
            })
    void joinersStayWhereAnEmojiOrAScriptNeedsThem(String text) {
        assertEquals(text, PrintableText.of(text));
    }

    @Test
    void anEscapeSequenceIsAPicture() {
        assertEquals("␛[2J␛]0;title␇", PrintableText.of("\u001b[2J\u001b]0;title\u0007"));
    }

    @Test
    void controlCharactersArePictures() {
        for (int control = 0; control < ' '; control++) {
            if (control != '\t' && control != '\n' && control != '\r') {
                assertEquals(Character.toString(0x2400 + control), PrintableText.of(Character.toString(control)));
            }
        }
        assertEquals("␡", PrintableText.of("\u007f"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\r\nb", "a\rb", "a\u2028b", "a\u2029b", "a\u0085b"})
    void lineEndsAreSeenAndEndNoLine(String text) {
        assertEquals("a␤b", PrintableText.of(text));
    }

    @Test
    void aTabIsASpace() {
        assertEquals("a b", PrintableText.of("a\tb"));
    }

    @ParameterizedTest
    @CsvSource({"202A", "202B", "202C", "202D", "202E", "2066", "2067", "2068", "2069", "200E", "200F", "061C"})
    void bidiControlsLeaveAMark(String hex) {
        assertEquals("a\ufffdb", PrintableText.of("a" + Character.toString(Integer.parseInt(hex, 16)) + "b"));
    }

    @ParameterizedTest
    @CsvSource({
        "0080", "009B", "00AD", "180E", "200B", "2060", "2064", "2800", "FEFF", "FFF9", "E000", "FFFE", "FFFF", "E0041",
        "E0100", "1D173", "3164", "115F", "034F", "F0000", "10FFFF"
    })
    void whatCannotBeSeenLeavesAMark(String hex) {
        assertEquals("a\ufffdb", PrintableText.of("a" + Character.toString(Integer.parseInt(hex, 16)) + "b"));
    }

    @Test
    void loneSurrogatesLeaveAMark() {
        assertEquals("a\ufffdb\ufffd", PrintableText.of("a\ud83db\ude00"));
    }

    @Test
    void aRunLeavesOneMark() {
        assertEquals("a\ufffdb", PrintableText.of("a\u202e\u2066\u200b\u200bb"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u200db", "a\u200cb", "\u200d", "😀\u200d", "\u200d😀", "x\u200d😀", "1\u200c2"})
    void joinersThatJoinNothingLeaveAMark(String text) {
        assertEquals(text.replace('\u200d', '\ufffd').replace('\u200c', '\ufffd'), PrintableText.of(text));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void nothingThatSteersIsEverLeft(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 5_000; round++) {
            int[] codePoints = random.ints(random.nextInt(20), 0, Character.MAX_CODE_POINT + 1)
                    .map(c -> random.nextBoolean() ? c % 0x300 : c)
                    .toArray();

            String printable = PrintableText.of(new String(codePoints, 0, codePoints.length));

            assertTrue(printable.codePoints().noneMatch(PrintableTextTest::steers), printable);
        }
    }

    private static boolean steers(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            case Character.FORMAT -> codePoint != 0x200C && codePoint != 0x200D;
            default -> false;
        };
    }
}
