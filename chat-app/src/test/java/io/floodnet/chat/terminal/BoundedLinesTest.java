package io.floodnet.chat.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Lines of a stream. */
class BoundedLinesTest {

    @Test
    void lineEndsAreDroppedInBothForms() throws IOException {
        assertEquals(List.of("one", "two", "", "three\rfour"), lines("one\ntwo\r\n\nthree\rfour\n"));
    }

    @Test
    void theLastLineNeedsNoEnd() throws IOException {
        assertEquals(List.of("one", "two"), lines("one\ntwo"));
    }

    @Test
    void anEmptyStreamHasNoLines() throws IOException {
        assertEquals(List.of(), lines(""));
    }

    @Test
    void aLineBeyondTheBoundIsCutAndTheNextIsWhole() throws IOException {
        String cut = "x".repeat(LineSource.TEXT_CHARS_MAX);

        assertEquals(List.of(cut, "next"), lines(cut + "yyy\nnext\n"));
    }

    private static List<String> lines(String text) throws IOException {
        try (Reader reader = new StringReader(text)) {
            BoundedLines lines = new BoundedLines(reader, LineSource.TEXT_CHARS_MAX);
            List<String> all = new ArrayList<>();
            for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
                all.add(line.get());
            }
            return all;
        }
    }
}
