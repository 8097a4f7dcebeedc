package io.floodnet.chat.people;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was meant. */
class SuggestionTest {
    private static final List<String> WORDS = List.of("users", "online", "offline", "ping", "explode", "cid");

    @ParameterizedTest
    @CsvSource({
        "user, users",
        "uesrs, users",
        "onlien, online",
        "ONLINE, online",
        "off, offline",
        "pnig, ping",
        "expload, explode",
        "cdi, cid"
    })
    void aSlipOfTheFingerIsSeenThrough(String typed, String word) {
        assertEquals(Optional.of(word), Suggestion.of(typed, WORDS));
    }

    @ParameterizedTest
    @CsvSource({"x", "zzz", "nobody", "ab"})
    void whatIsFarFromAllIsNone(String typed) {
        assertEquals(Optional.empty(), Suggestion.of(typed, WORDS));
    }

    @Test
    void ofTwoThatAreAsNearTheFirstByTheAlphabetIsTaken() {
        assertEquals(Optional.of("cat"), Suggestion.of("cxt", List.of("cut", "cat")));
    }
}
