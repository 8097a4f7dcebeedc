package io.floodnet.simulator.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The scenarios that come with the simulator, by name. */
public final class ScenarioLibrary {
    private static final List<String> NAMES = List.of(
            "join-storm",
            "flood",
            "churn",
            "mass-crash-50",
            "mass-crash-80",
            "mass-crash-90",
            "mass-crash-95",
            "steady-churn",
            "partition-and-merge",
            "short-partition",
            "long-partition",
            "one-way-partition",
            "flapping",
            "large-payloads",
            "hot-origins",
            "cold-senders",
            "direct",
            "direct-churn",
            "dark-in-stream",
            "chat",
            "near-links",
            "nat",
            "nat-crash",
            "idle",
            "clock-skew",
            "slow-and-stalled",
            "power-cut",
            "lossy");

    private static final List<String> FILE_ENDINGS = List.of(".yaml", ".yml", ".json");

    private ScenarioLibrary() {}

    /** All names, the plain scenarios first. */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * The scenario of one of the {@link #names()}.
     *
     * @throws ScenarioException with a suggestion, if there is none
     */
    public static Scenario load(String name) {
        return ScenarioReader.parse(name + ".yaml", text(name), Path.of(""));
    }

    /**
     * What a user means: a file if there is one, or if it is called like one, and else a name.
     *
     * @param changes to its fields, as in {@link ScenarioReader#read(Path, Map)}
     * @throws ScenarioException with a sentence for the user if it is neither or can't be read
     */
    public static Scenario find(String nameOrFile, Map<String, String> changes) {
        return isFile(nameOrFile)
                ? ScenarioReader.read(Path.of(nameOrFile), changes)
                : ScenarioReader.parse(nameOrFile + ".yaml", text(nameOrFile), Path.of(""), changes);
    }

    private static boolean isFile(String nameOrFile) {
        String lower = nameOrFile.toLowerCase(Locale.ROOT);
        try {
            return Files.isRegularFile(Path.of(nameOrFile))
                    || FILE_ENDINGS.stream().anyMatch(lower::endsWith);
        } catch (InvalidPathException e) {
            return false; // then it is the name of nothing, which load says
        }
    }

    private static String hint(String name) {
        String suggestion = Suggestion.of(name, NAMES);
        return suggestion.isEmpty() ? "; there are " + String.join(", ", NAMES) : suggestion;
    }

    /** Of the JSON Schema that editors check and complete scenario files by. */
    public static String schema() {
        return resource("scenario.schema.json");
    }

    /**
     * The file of one of the {@link #names()}.
     *
     * @throws ScenarioException with a suggestion, if there is none
     */
    public static String text(String name) {
        if (!NAMES.contains(name)) {
            throw new ScenarioException("there is no scenario '" + YamlNode.shortened(name) + "'" + hint(name));
        }
        return resource("library/" + name + ".yaml");
    }

    private static String resource(String resource) {
        try (InputStream in = ScenarioLibrary.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new AssertionError("the program lacks " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
