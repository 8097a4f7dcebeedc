package io.floodnet.simulator.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** A scenario file with one mistake, and the sentence that its author should read. */
record BadFile(String sentence, String text) {
    private static final String SOUND_LINES = "scenario: a\nnodes: 10\nduration: 1m\n";

    /** Those in a list of them: a line that begins with "===" and has the sentence, then the file. */
    static List<BadFile> in(String resource) {
        String[] blocks = text(resource).split("(?m)^=== ");
        return Arrays.stream(blocks).skip(1).map(BadFile::parse).toList();
    }

    private static BadFile parse(String block) {
        int end = block.indexOf('\n');
        return new BadFile(block.substring(0, end), block.substring(end + 1).replace("...\n", SOUND_LINES));
    }

    private static String text(String resource) {
        try (InputStream in = BadFile.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new AssertionError("no " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For the name of a test. */
    @Override
    public String toString() {
        return sentence;
    }
}
