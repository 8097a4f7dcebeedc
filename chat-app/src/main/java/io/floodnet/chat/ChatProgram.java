package io.floodnet.chat;

import io.floodnet.FloodnetConfig;
import io.floodnet.chat.message.ContentCodec;
import io.floodnet.chat.people.Keepsakes;
import io.floodnet.chat.session.ChatSession;
import io.floodnet.chat.session.LeaveReason;
import io.floodnet.chat.session.WhenFull;
import io.floodnet.chat.terminal.Screen;
import java.io.IOException;
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
    private final Lan lan;
    private final Keepsakes keepsakes;
    private final Keeper keeper;
    private volatile boolean ended;

    ChatProgram(FloodnetConfig config, Lan lan, Keepsakes keepsakes, Keeper keeper) {
        this.config = config;
        this.lan = lan;
        this.keepsakes = keepsakes;
        this.keeper = keeper;
    }

    /** Chats until the user leaves; the exit status. */
    int run(Front front) throws IOException, InterruptedException {
        Inbox inbox = new Inbox();
        ContentCodec codec = new ContentCodec();
        InboxDoor door = new InboxDoor(inbox, codec);
        SignalToEnd signals = SignalToEnd.tell(inbox);
        ChatLoop.Outcome outcome;
        try (Network network = JoiningNetwork.join(config, lan, door, inbox)) {
            // Also when it is ended from outside: the neighbours are told.
            Runtime.getRuntime().addShutdownHook(new Thread(() -> leave(inbox, network), "chat-goodbye"));
            Front.Opened opened = front.open(door);
            if (opened.whenFull() == WhenFull.WAIT) {
                signals.tellOfInterrupt();
            }
            try (Screen screen = opened.screen()) {
                ChatSession session = new ChatSession(keepsakes, opened.whenFull());
                outcome = new ChatLoop(session, codec, inbox, network, screen, keeper).run();
            } finally {
                ended = true;
            }
        }
        return report(outcome, signals);
    }

    private void leave(Inbox inbox, Network network) {
        if (!ended) {
            log.info("leaving: the process is ended from outside");
        }
        inbox.close();
        network.close();
    }

    private static int report(ChatLoop.Outcome outcome, SignalToEnd signals) {
        if (outcome instanceof ChatLoop.Outcome.Failed failure) {
            System.err.println("chat: " + failure.sentence());
            return ExitCode.SOFTWARE;
        }
        return outcome instanceof ChatLoop.Outcome.Done done ? statusOf(done.reason(), signals) : ExitCode.OK;
    }

    private static int statusOf(LeaveReason reason, SignalToEnd signals) {
        return switch (reason) {
            case QUIT, INTERRUPTED, INPUT_ENDED, FINISHED -> ExitCode.OK;
            case TOLD_TO_END -> signals.status();
            case OUTPUT_CLOSED -> UNREAD;
        };
    }
}
