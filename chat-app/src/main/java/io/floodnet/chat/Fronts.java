package io.floodnet.chat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.floodnet.chat.input.Command;
import io.floodnet.chat.people.Addressee;
import io.floodnet.chat.script.JsonScreen;
import io.floodnet.chat.script.RunScreen;
import io.floodnet.chat.script.SendScreen;
import io.floodnet.chat.session.WhenFull;
import io.floodnet.chat.terminal.Palette;
import io.floodnet.chat.terminal.PipeScreen;
import io.floodnet.chat.terminal.PrintableText;
import io.floodnet.chat.terminal.SystemTerminal;
import io.floodnet.chat.terminal.TerminalScreen;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jline.terminal.Terminal;

/** All ways in which a chat is used, on the streams of the process. */
final class Fronts {
    private Fronts() {}

    /** By a person, if there is a terminal at both ends; else by a script, in plain lines. */
    static Front personOrPipe() {
        return door -> {
            Optional<Terminal> terminal = SystemTerminal.open();
            if (terminal.isEmpty()) {
                return Front.Opened.forPrograms(PipeScreen.open(System.in, output(), System.err, door));
            }
            Terminal there = terminal.get();
            Palette palette = Palette.of(System.getenv(), there.getType());
            return new Front.Opened(TerminalScreen.open(there, palette, Command.words(), door), WhenFull.REFUSE);
        };
    }

    /** By a program, in JSON. */
    static Front json() {
        return door -> Front.Opened.forPrograms(JsonScreen.open(System.in, output(), door));
    }

    /** By who only listens. */
    static Front tail() {
        return door -> Front.Opened.forPrograms(PipeScreen.deaf(output(), System.err, door));
    }

    /** The same in JSON. */
    static Front tailOfJson() {
        return door -> Front.Opened.forPrograms(JsonScreen.deaf(output(), door));
    }

    /** By a command that answers. */
    static Front run(List<String> command, Duration timeout) {
        return door -> Front.Opened.forPrograms(RunScreen.open(command, timeout, door, Fronts::complain));
    }

    /**
     * By who says one thing.
     *
     * @param opened is told of the screen, which knows in the end what became of it
     */
    static Front send(Optional<Addressee> to, String text, Duration timeout, Consumer<SendScreen> opened) {
        return door -> {
            SendScreen screen = SendScreen.open(to, text, timeout, door, Fronts::complain);
            opened.accept(screen);
            return Front.Opened.forPrograms(screen);
        };
    }

    private static void complain(String sentence) {
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8);
        err.println("chat: " + PrintableText.of(sentence));
    }

    private static OutputStream output() {
        return new FileOutputStream(FileDescriptor.out);
    }
}
