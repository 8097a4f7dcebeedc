package io.floodnet.chat;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Shows what is said until it is stopped. */
@Command(
        name = "tail",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Join, and write what is said to standard output, a line each. Nothing is read.",
        footer = {
            "",
            "Exit status: 1 something failed, 2 wrong usage, 130 after SIGINT, 141 if what reads the output ended first, "
                    + "143 after SIGTERM."
        })
final class TailCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable ChatCommand chat;

    @Option(names = "--json", description = "A JSON object in each line; the README has them all.")
    private boolean speaksJson;

    @Override
    public Integer call() throws IOException, InterruptedException {
        return Objects.requireNonNull(chat).runForProgram(speaksJson ? Fronts.tailOfJson() : Fronts.tail());
    }
}
