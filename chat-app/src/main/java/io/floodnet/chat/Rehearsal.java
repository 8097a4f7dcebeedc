package io.floodnet.chat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.floodnet.Delivery;
import io.floodnet.Floodnet;
import io.floodnet.FloodnetConfig;
import io.floodnet.FloodnetListener;
import io.floodnet.NetworkEvent;
import io.floodnet.chat.input.Command;
import io.floodnet.chat.lan.LanSearch;
import io.floodnet.chat.message.ChatMessage;
import io.floodnet.chat.message.ContentCodec;
import io.floodnet.chat.message.Recipient;
import io.floodnet.chat.message.Username;
import io.floodnet.chat.session.ChatSession;
import io.floodnet.chat.session.WhenFull;
import io.floodnet.chat.terminal.Palette;
import io.floodnet.chat.terminal.Screen;
import io.floodnet.chat.terminal.TerminalScreen;
import io.floodnet.packet.Address;
import io.floodnet.packet.Payload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/**
 * A short chat with itself, for the launcher: run once when the program is built, it loads what a chat loads, so that an
 * archive of those classes (class-data sharing) makes every later start fast.
 *
 * <p>Two nodes on the loopback interface, on free ports, in a network of a random name; one message goes over and is drawn
 * on a terminal in memory. It meets no other node, needs no terminal and leaves no file. Ends within a second or two, on a
 * very busy machine within 40, with status 0 if the message was seen and 1 if not; the archive is of use either way.
 */
public final class Rehearsal {
    private static final long DEADLINE_MILLIS = 40_000;
    private static final String LOOPBACK = "127.0.0.1";
    private static final String ANSWER = "hello yourself";

    private Rehearsal() {}

    /** Takes no arguments. */
    public static void main(String[] args) throws IOException, InterruptedException {
        // The way out if the other way is blocked, as on a machine without a loopback interface.
        Thread deadline = new Thread(Rehearsal::endAtDeadline, "rehearsal-deadline");
        deadline.setDaemon(true);
        deadline.start();
        boolean seen = run();
        System.exit(seen ? 0 : 1);
    }

    private static void endAtDeadline() {
        try {
            Thread.currentThread().join(DEADLINE_MILLIS);
            System.exit(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether what the friend said was seen on the screen. */
    static boolean run() throws IOException, InterruptedException {
        // JLine warns that this terminal is gone once it is closed, as it should be.
        Logger.getLogger("org.jline").setLevel(Level.OFF);
        ChatCommand.commandLine(List.of()).parseArgs("localhost:55555", "--port", "0", "--username", "rehearsal");
        Path folder = Files.createTempDirectory("floodnet-rehearsal");
        LogFile.open(folder.resolve("chat.log"));
        FloodnetConfig alone = FloodnetConfig.defaults()
                .withEntries(List.of())
                .withNetworkId("rehearsal-" + UUID.randomUUID().toString().substring(0, 8))
                .withListenHost(LOOPBACK)
                .withPort(0);
        ByteArrayOutputStream drawn = new ByteArrayOutputStream();
        try (PipedOutputStream keys = new PipedOutputStream();
                Terminal terminal = terminal(new PipedInputStream(keys), drawn);
                OpenProfile profile = OpenProfile.of(folder.resolve("profiles"), null)) {
            keys.write("hello\r".getBytes(UTF_8));
            keys.flush();
            LanSearch.rehearse();
            chat(alone, terminal, profile);
        } finally {
            delete(folder);
        }
        return drawn.toString(UTF_8).contains(ANSWER);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static Terminal terminal(InputStream keys, OutputStream drawn) throws IOException {
        Terminal terminal = TerminalBuilder.builder()
                .system(false)
                .provider("jni")
                .streams(keys, drawn)
                .type("xterm-256color")
                .encoding(UTF_8)
                .build();
        terminal.setSize(new Size(80, 24));
        return terminal;
    }

    private static void chat(FloodnetConfig alone, Terminal terminal, OpenProfile profile)
            throws IOException, InterruptedException {
        Inbox inbox = new Inbox();
        ContentCodec codec = new ContentCodec();
        InboxDoor door = new InboxDoor(inbox, codec);
        try (Floodnet friend = friendWhoAnswers(alone, codec);
                Network network =
                        JoiningNetwork.join(through(friend, alone), Lan.LEFT_ALONE, new LastWord(door), inbox);
                Screen screen = TerminalScreen.open(terminal, Palette.COLOURED, Command.words(), door)) {
            ChatSession session = new ChatSession(profile.read(), WhenFull.REFUSE);
            new ChatLoop(session, codec, inbox, network, screen, profile).run();
        }
    }

    private static FloodnetConfig through(Floodnet friend, FloodnetConfig alone) {
        return alone.withEntries(List.of(new Address(LOOPBACK, friend.port())));
    }

    private static Floodnet friendWhoAnswers(FloodnetConfig alone, ContentCodec codec) throws IOException {
        Payload answer = codec.encode(new ChatMessage(new Username("friend"), Recipient.everybody(), ANSWER));
        CompletableFuture<Floodnet> friend = new CompletableFuture<>();
        Floodnet joined = Floodnet.join(alone, delivery -> friend.thenAccept(node -> node.broadcast(answer)));
        friend.complete(joined);
        return joined;
    }

    /** After the first message the chat is over. */
    private record LastWord(InboxDoor door) implements FloodnetListener {
        @Override
        public void onDelivery(Delivery delivery) {
            door.onDelivery(delivery);
            door.onLine("quit");
        }

        @Override
        public void onEvent(NetworkEvent event) {
            door.onEvent(event);
        }
    }
}
