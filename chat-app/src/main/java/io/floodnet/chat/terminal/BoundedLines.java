package io.floodnet.chat.terminal;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/** Lines of a stream that may never send the end of one: what is beyond the bound is skipped up to the line's end. */
final class BoundedLines {
    private final Reader reader;
    private final int charsMax;

    /**
     * @param reader a buffered one, as it is read character by character
     * @param charsMax more than any line that is accepted has, so that a cut one is still refused
     */
    BoundedLines(Reader reader, int charsMax) {
        this.reader = reader;
        this.charsMax = charsMax;
    }

    /** The next line without its end, or nothing after the last one. The last one needs no end. */
    Optional<String> next() throws IOException {
        int character = reader.read();
        if (character < 0) {
            return Optional.empty();
        }
        StringBuilder line = new StringBuilder();
        while (character >= 0 && character != '\n') {
            if (line.length() < charsMax) {
                line.append((char) character);
            }
            character = reader.read();
        }
        dropCarriageReturn(line);
        return Optional.of(line.toString());
    }

    private static void dropCarriageReturn(StringBuilder line) {
        int last = line.length() - 1;
        if (last >= 0 && line.charAt(last) == '\r') {
            line.setLength(last);
        }
    }
}
