package io.floodnet.simulator.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadFilesTest {
    private static final String SOUND = "scenario: a\nnodes: 10\nduration: 1m\n";

    private final Path folder;

    BadFilesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private static Stream<BadFile> badFiles() {
        return Stream.of("bad-shape.txt", "bad-meaning.txt").flatMap(list -> BadFile.in(list).stream());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badFiles")
    void everyMistakeIsOneSentence(BadFile bad) {
        assertEquals(bad.sentence().replace("{folder}", folder.toString()), refusal(bad.text()));
    }

    @Test
    void anEmptyFileIsRefused() {
        assertEquals("bad.yaml is empty", refusal(""));
    }

    @Test
    void aboutHasABound() {
        assertEquals(
                "bad.yaml:4: about must have at most 500 characters, got 501",
                refusal(SOUND + "about: " + "x".repeat(501)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scenario: %s",
                "join: {rate: %s}",
                "actions: [{at: %s, do: broadcast}]",
                "network: {latency: {model: matrix, file: %s}}",
                "network: {loss: {probability: %s}}"
            })
    void noSentenceIsAsLongAsItsValue(String line) {
        String name = line.startsWith("scenario") ? "" : "scenario: a\n";

        String sentence = refusal(name + "nodes: 10\nduration: 1m\n" + line.formatted("x".repeat(100_000)));

        assertTrue(sentence.length() < 250, () -> "characters: " + sentence.length());
    }

    @Test
    void deepNestingIsRefusedBeforeItCostsAnything() {
        assertEquals(
                "bad.yaml:4: the file nests deeper than 32 levels", refusal(SOUND + "about: " + "[".repeat(100_000)));
    }

    @Test
    void aHugeFileIsNotReadToItsEnd() throws IOException {
        Path file = Files.writeString(folder.resolve("huge.yaml"), "#".repeat(YamlDocument.BYTES_MAX + 1));

        assertEquals("huge.yaml must have at most 1048576 bytes", refusal(file));
    }

    @Test
    void otherEncodingsAreRefused() throws IOException {
        Path file = Files.write(folder.resolve("latin.yaml"), new byte[] {'a', ':', ' ', (byte) 0xe4, '\n'});

        assertEquals("latin.yaml is not UTF-8", refusal(file));
    }

    @Test
    void aMissingFileIsToldByItsPath() {
        Path file = folder.resolve("none.yaml");

        assertEquals(file + " does not exist", refusal(file));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void damagedFilesAreReadOrRefusedAndNothingElse(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int refused = 0;
        for (int i = 0; i < 400; i++) {
            Scenario scenario = RandomScenario.of(seed * 1_000 + i);
            refused += isRefused(damaged(ScenarioWriter.write(scenario), random)) ? 1 : 0;
        }
        assertTrue(refused > 100, "of 400, refused only " + refused);
    }

    private boolean isRefused(String text) {
        try {
            ScenarioReader.parse("damaged.yaml", text, folder);
            return false;
        } catch (ScenarioException e) {
            return true;
        }
    }

    private static String damaged(String text, SplittableRandom random) {
        StringBuilder damaged = new StringBuilder(text);
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            int at = random.nextInt(damaged.length());
            damaged.setCharAt(at, (char) random.nextInt(1, 0x180));
        }
        return damaged.toString();
    }

    private String refusal(String text) {
        return String.valueOf(
                assertThrows(ScenarioException.class, () -> ScenarioReader.parse("bad.yaml", text, folder))
                        .getMessage());
    }

    private static String refusal(Path file) {
        return String.valueOf(assertThrows(ScenarioException.class, () -> ScenarioReader.read(file, Map.of()))
                .getMessage());
    }
}
