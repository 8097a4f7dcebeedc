package io.floodnet.simulator.command;

import io.floodnet.simulator.sweep.Seeds;
import java.util.List;
import picocli.CommandLine.Option;

/** From which seeds to run, for commands that run more than one. */
final class SeedsOption {
    @Option(
            names = "--seeds",
            paramLabel = "A..B",
            description = "Which seeds to run, as 1..100 or 3,5,8. Default: ${DEFAULT-VALUE}.",
            defaultValue = "1..10")
    private Seeds seeds = new Seeds(List.of());

    List<Long> values() {
        return seeds.values();
    }
}
