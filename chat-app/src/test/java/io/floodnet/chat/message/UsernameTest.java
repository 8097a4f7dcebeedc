package io.floodnet.chat.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be a name. */
class UsernameTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "bob_2", "Zoë", "李雷", "😀", "o'neil", "-", ">", "(direct", "**", "guest-3fa1"})
    void isAName(String text) {
        assertEquals(text, new Username(text).text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "two words",
                "a\tb",
                "a\u00a0b",
                "a\u3000b",
                "@bob",
                "b@b",
                "a\u0000",
                "a\u001b[31m",
                "a\u007f",
                "a\u009b",
                "a\u202eb",
                "a\u2066b",
                "a\u200bb",
                "a\u200db",
                "\ufeffa",
                "a\u00adb",
                "a\u2028b",
                "\ud83d",
                "a\u3164",
                "a\udb40\udc41",
                "a\ue000",
                "a\u2800",
                "\u2800",
                "a\ufe00",
                "a\ufe0f",
                "\u0301",
                "\u0301\u0308",
                "\u0301a",
                "\u20dda",
                "\u0903a",
                "(direct)",
                "*",
                "->",
                "a->b"
            })
    void isNoName(String text) {
        assertThrows(IllegalArgumentException.class, () -> new Username(text));
    }

    @Test
    void hasUpTo32CodePointsHoweverManyCharsTheyTake() {
        String longest = "😀".repeat(32);

        assertEquals(longest, new Username(longest).text());
        assertThrows(IllegalArgumentException.class, () -> new Username(longest + "x"));
    }

    @Test
    void isNotEmpty() {
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, () -> new Username(""));

        assertEquals("a name has 1 to 32 characters, this one has 0", refusal.getMessage());
    }

    @Test
    void isOneNameHoweverItsAccentsAreWritten() {
        assertEquals(new Username("Zo\u00eb"), new Username("Zoe\u0308"));
    }
}
