package io.floodnet.chat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Has a command answer. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Join, and have COMMAND answer: it is run once for each message, with the text on its standard input, "
                        + "and each line that it writes is said to whoever wrote to this chat alone, or else to everybody.",
        footer = {
            "",
            "COMMAND finds in its environment CHAT_FROM (a name), CHAT_PERSON (16 digits), CHAT_DIRECT and CHAT_ACTION "
                    + "(1 or 0). Four run at once, 100 messages wait; an answer has at most 20 lines, and 40 at once and "
                    + "then one a second are said. One that ends with another status than 0, or in time not at all, "
                    + "gives no answer.",
            "Exit status: 1 something failed, 2 wrong usage, 130 after SIGINT, 143 after SIGTERM."
        })
final class RunCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable ChatCommand chat;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description = "How long COMMAND may take for one message. Default: ${DEFAULT-VALUE}")
    private Timeout timeout = new Timeout(30);

    @Parameters(paramLabel = "COMMAND", arity = "1..*", description = "After --: the command and its arguments.")
    private List<String> command = new ArrayList<>();

    @Override
    public Integer call() throws IOException, InterruptedException {
        return Objects.requireNonNull(chat).runForProgram(Fronts.run(command, timeout.duration()));
    }
}
