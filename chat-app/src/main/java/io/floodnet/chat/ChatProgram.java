package io.floodnet.chat;

import io.floodnet.FloodnetConfig;
import io.floodnet.chat.input.Command;
import io.floodnet.chat.message.ContentCodec;
import io.floodnet.chat.people.Keepsakes;
import io.floodnet.chat.session.ChatSession;
import io.floodnet.chat.session.LeaveReason;
import io.floodnet.chat.session.WhenFull;
import io.floodnet.chat.terminal.InputListener;
import io.floodnet.chat.terminal.Palette;
import io.floodnet.chat.terminal.PipeScreen;
import io.floodnet.chat.terminal.Screen;
import io.floodnet.chat.terminal.SystemTerminal;
import io.floodnet.chat.terminal.TerminalScreen;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.jline.terminal.Terminal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.ExitCode;

/** One run of the chat on the streams that the process was started with. */
final class ChatProgram {
    private static final Logger log = LoggerFactory.getLogger(ChatProgram.class);

    /**
     * What shells say of a program that wrote to one that had read enough, as {@code head}: 128, and 13 for the signal that
     * the JVM keeps from us.
     */
    private static final int UNREAD = 141;

    private final FloodnetConfig config;
    private final Keepsakes keepsakes;
    private final Keeper keeper;
    private volatile boolean ended;

    ChatProgram(FloodnetConfig config, Keepsakes keepsakes, Keeper keeper) {
        this.config = config;
        this.keepsakes = keepsakes;
        this.keeper = keeper;
    }

    /** Chats until the user leaves; the exit status. */
    int run() throws IOException, InterruptedException {
        Inbox inbox = new Inbox();
        ContentCodec codec = new ContentCodec();
        InboxDoor door = new InboxDoor(inbox, codec);
        SignalToEnd.tell(inbox);
        ChatLoop.Outcome outcome;
        try (Network network = JoiningNetwork.join(config, door, inbox)) {
            // Also when it is ended from outside: the neighbours are told.
            Runtime.getRuntime().addShutdownHook(new Thread(() -> leave(inbox, network), "chat-goodbye"));
            Optional<Terminal> terminal = SystemTerminal.open();
            WhenFull whenFull = terminal.isPresent() ? WhenFull.REFUSE : WhenFull.WAIT;
            try (Screen screen = openScreen(terminal, door)) {
                outcome =
                        new ChatLoop(new ChatSession(keepsakes, whenFull), codec, inbox, network, screen, keeper).run();
            } finally {
                ended = true;
            }
        }
        return report(outcome);
    }

    private void leave(Inbox inbox, Network network) {
        if (!ended) {
            log.info("leaving: the process is ended from outside");
        }
        inbox.close();
        network.close();
    }

    private static Screen openScreen(Optional<Terminal> terminal, InputListener listener) {
        if (terminal.isPresent()) {
            Terminal there = terminal.get();
            return TerminalScreen.open(there, Palette.of(System.getenv(), there.getType()), Command.words(), listener);
        }
        return PipeScreen.open(System.in, new FileOutputStream(FileDescriptor.out), System.err, listener);
    }

    private static int report(ChatLoop.Outcome outcome) {
        if (outcome instanceof ChatLoop.Outcome.Failed failure) {
            System.err.println("chat: " + failure.sentence());
            return ExitCode.SOFTWARE;
        }
        return outcome instanceof ChatLoop.Outcome.Done done ? statusOf(done.reason()) : ExitCode.OK;
    }

    private static int statusOf(LeaveReason reason) {
        return switch (reason) {
            case QUIT, INTERRUPTED, INPUT_ENDED -> ExitCode.OK;
            case TOLD_TO_END -> SignalToEnd.STATUS;
            case OUTPUT_CLOSED -> UNREAD;
        };
    }
}
