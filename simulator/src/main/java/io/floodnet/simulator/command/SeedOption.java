package io.floodnet.simulator.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which of all runs of a scenario is meant, for the commands that simulate one. */
final class SeedOption {
    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Where all chance comes from. Default: what the scenario says.")
    private @Nullable Long seed;

    /** {@code null} for that of the scenario. */
    @Nullable
    Long value() {
        return seed;
    }
}
