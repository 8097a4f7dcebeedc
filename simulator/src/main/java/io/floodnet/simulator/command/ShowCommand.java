package io.floodnet.simulator.command;

import io.floodnet.simulator.scenario.ScenarioLibrary;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints a scenario as a file to begin with. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        sortOptions = false,
        description = "Prints the file of a scenario of the list, to be saved and changed.")
final class ShowCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "NAME", description = "A name that \"simulate list\" shows.")
    private String name = "";

    ShowCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.out().print(ScenarioLibrary.text(name));
        return Status.PASSED;
    }
}
