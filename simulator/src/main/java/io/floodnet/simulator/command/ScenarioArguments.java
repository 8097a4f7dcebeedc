package io.floodnet.simulator.command;

import io.floodnet.simulator.network.InvalidFieldException;
import io.floodnet.simulator.scenario.Scenario;
import io.floodnet.simulator.scenario.ScenarioLibrary;
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
            names = "--seed",
            paramLabel = "N",
            description = "Where all chance comes from. Default: what the scenario says.")
    private @Nullable Long seed;

    @Option(
            names = "--nodes",
            paramLabel = "N",
            description = "How many nodes join at the beginning. Default: what the scenario says.")
    private @Nullable Integer nodes;

    /** As it was given. */
    String nameOrFile() {
        return nameOrFile;
    }

    /**
     * The scenario with its changes.
     *
     * @throws io.floodnet.simulator.scenario.ScenarioException if there is none, or it can't be read
     */
    Scenario load() {
        Scenario scenario = ScenarioLibrary.find(nameOrFile);
        if (seed != null) {
            scenario = scenario.withSeed(seed);
        }
        try {
            return nodes == null ? scenario : scenario.withNodes(nodes);
        } catch (InvalidFieldException e) {
            throw new ParameterException(spec().commandLine(), "--" + e.getMessage(), e);
        }
    }

    /** The same run again, in words of the command line. */
    String repeated(Scenario loaded) {
        String shown = nameOrFile.matches("[\\w./-]+") ? nameOrFile : "'" + nameOrFile.replace("'", "'\\''") + "'";
        return shown + " --seed " + loaded.seed() + (nodes == null ? "" : " --nodes " + nodes);
    }

    private CommandSpec spec() {
        if (spec == null) {
            throw new AssertionError("picocli sets it first");
        }
        return spec;
    }
}
