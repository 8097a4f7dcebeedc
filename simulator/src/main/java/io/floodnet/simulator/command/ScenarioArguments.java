package io.floodnet.simulator.command;

import io.floodnet.simulator.network.InvalidFieldException;
import io.floodnet.simulator.scenario.Scenario;
import io.floodnet.simulator.scenario.ScenarioLibrary;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Which scenario is meant, for all commands that run one. */
final class ScenarioArguments {
    /** Of the command; set by picocli before anything is called. */
    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "SCENARIO", description = "A scenario file, or a name that \"simulate list\" shows.")
    private String nameOrFile = "";

    @Option(
            names = "--nodes",
            paramLabel = "N",
            description = "How many nodes join at the beginning. Default: what the scenario says.")
    private @Nullable Integer nodes;

    @Option(
            names = "--set",
            paramLabel = "FIELD=VALUE",
            description =
                    "Change a field of the file, as overlay.ping-interval=5s or join.rate=100/s; not within lists.")
    private Map<String, String> changes = new TreeMap<>();

    /** Refuses a command line without a scenario, where picocli was told that there may be none. */
    void require() {
        if (nameOrFile.isEmpty()) {
            throw new ParameterException(spec().commandLine(), "missing required parameter: 'SCENARIO'");
        }
    }

    /** What was set, as it was given. */
    SortedMap<String, String> changes() {
        return new TreeMap<>(changes);
    }

    /** The scenario with its changes. */
    Scenario load(@Nullable Long seed) {
        Scenario scenario = load(changes);
        return seed == null ? scenario : scenario.withSeed(seed);
    }

    /**
     * The scenario with other changes than were given.
     *
     * @throws io.floodnet.simulator.scenario.ScenarioException if there is none, or it can't be read
     */
    Scenario load(Map<String, String> others) {
        Scenario scenario = ScenarioLibrary.find(nameOrFile, others);
        try {
            return nodes == null ? scenario : scenario.withNodes(nodes);
        } catch (InvalidFieldException e) {
            throw new ParameterException(spec().commandLine(), "--" + e.getMessage(), e);
        }
    }

    /** The same run again, in words of the command line. */
    String repeated(long seed) {
        return repeated(seed, changes);
    }

    String repeated(long seed, Map<String, String> others) {
        StringBuilder words =
                new StringBuilder(quoted(nameOrFile)).append(" --seed ").append(seed);
        if (nodes != null) {
            words.append(" --nodes ").append(nodes);
        }
        others.forEach((field, value) -> words.append(" --set ").append(quoted(field + "=" + value)));
        return words.toString();
    }

    /** For a shell. */
    private static String quoted(String word) {
        return word.matches("[\\w./=:%-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    private CommandSpec spec() {
        if (spec == null) {
            throw new AssertionError("picocli sets it first");
        }
        return spec;
    }
}
