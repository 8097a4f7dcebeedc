package io.floodnet.chat;

import io.floodnet.chat.message.ChatMessage;
import io.floodnet.chat.message.Recipient;
import io.floodnet.chat.message.Username;
import io.floodnet.chat.people.Addressee;
import io.floodnet.chat.script.SendScreen;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Says one thing, and ends. */
@Command(
        name = "send",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Join, say TEXT to everybody or to one, and leave.",
        footer = {
            "",
            "Exit status: 0 it went out to the neighbours (to everybody) or its receiver says that it came (--to), 1 it "
                    + "can't be sent, as when several have the name, 2 wrong usage, 3 nobody was there to send it to, "
                    + "4 it went out and no word came that it arrived, 130 after SIGINT, 143 after SIGTERM. "
                    + "What went wrong is one sentence on standard error."
        })
final class SendCommand implements Callable<Integer> {
    private static final int NOT_SENT = 3;
    private static final int UNCONFIRMED = 4;

    @ParentCommand
    private @Nullable ChatCommand chat;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--to",
            paramLabel = "NAME",
            description = "Whom it is for, as bob or bob#3fa1. Default: everybody.")
    private @Nullable Addressee to;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description = "How long all of it may take. Default: ${DEFAULT-VALUE}")
    private Timeout timeout = new Timeout(30);

    @Parameters(paramLabel = "TEXT", arity = "1..*", description = "What to say; many words are one text.")
    private List<String> words = new ArrayList<>();

    @Override
    public Integer call() throws IOException, InterruptedException {
        String text = String.join(" ", words);
        try {
            new ChatMessage(new Username("anybody"), Recipient.everybody(), text); // checks it
        } catch (IllegalArgumentException e) {
            throw new ParameterException(Objects.requireNonNull(spec).commandLine(), String.valueOf(e.getMessage()), e);
        }
        AtomicReference<@Nullable SendScreen> screen = new AtomicReference<>();
        Front front = Fronts.send(Optional.ofNullable(to), text, timeout.duration(), screen::set);
        int status = Objects.requireNonNull(chat).runForProgram(front);
        return Optional.ofNullable(screen.get())
                .flatMap(SendScreen::outcome)
                .map(SendCommand::statusOf)
                .orElse(status);
    }

    private static int statusOf(SendScreen.Outcome outcome) {
        return switch (outcome) {
            case DELIVERED -> ExitCode.OK;
            case REFUSED -> ExitCode.SOFTWARE;
            case NOT_SENT -> NOT_SENT;
            case UNCONFIRMED -> UNCONFIRMED;
        };
    }
}
