package io.floodnet.simulator.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScenarioLibraryTest {
    private final Path folder;

    ScenarioLibraryTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private static List<String> names() {
        return ScenarioLibrary.names();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void everyScenarioIsCalledAsItsFileAndSaysWhatItShows(String name) {
        Scenario scenario = ScenarioLibrary.load(name);

        assertEquals(name, scenario.name());
        assertFalse(scenario.about().isEmpty());
        assertFalse(scenario.expect().bounds().isEmpty());
        assertFalse(scenario.actions().isEmpty());
    }

    @Test
    void noFileOfTheLibraryIsForgotten() throws IOException, URISyntaxException {
        URL storm = Objects.requireNonNull(ScenarioLibrary.class.getResource("library/join-storm.yaml"));
        try (Stream<Path> files = Files.list(Path.of(storm.toURI()).resolveSibling(""))) {
            List<String> expected =
                    names().stream().map(name -> name + ".yaml").sorted().toList();
            assertEquals(
                    expected,
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void theStormIsFiveThousandNodesAtFiveHundredASecond() {
        Scenario storm = ScenarioLibrary.load("join-storm");

        assertEquals(5_000, storm.nodes());
        assertEquals(new Join(500, 1), storm.join());
        assertEquals(1_000_000_000L, storm.join().startNanos(500));
    }

    @Test
    void aNearMissGetsASuggestion() {
        assertEquals("there is no scenario 'mass-crash-81'; did you mean 'mass-crash-80'?", refusal("mass-crash-81"));
    }

    @Test
    void aFarMissGetsTheList() {
        assertEquals(
                "there is no scenario 'blockchain'; there are " + String.join(", ", names()), refusal("blockchain"));
    }

    @Test
    void aFileIsFoundByItsPath() throws IOException {
        Scenario flood = ScenarioLibrary.load("flood");
        Path file = Files.writeString(folder.resolve("mine"), ScenarioWriter.write(flood));

        assertEquals(flood, ScenarioLibrary.find(file.toString(), Map.of()));
        assertEquals(flood, ScenarioLibrary.find("flood", Map.of()));
    }

    @Test
    void whatIsCalledLikeAFileIsNotLookedUpByName() {
        Path file = folder.resolve("flood.yaml");

        assertEquals(file + " does not exist", refusal(file.toString()));
    }

    private static String refusal(String nameOrFile) {
        return String.valueOf(assertThrows(ScenarioException.class, () -> ScenarioLibrary.find(nameOrFile, Map.of()))
                .getMessage());
    }
}
