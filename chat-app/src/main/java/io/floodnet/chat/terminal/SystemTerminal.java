package io.floodnet.chat.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Optional;
import java.util.logging.Level;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.spi.SystemStream;
import org.jline.terminal.spi.TerminalProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The terminal that the program was started in, if there is one at both ends: keys come from it and lines go to it. */
public final class SystemTerminal {
    private static final Logger log = LoggerFactory.getLogger(SystemTerminal.class);

    /** JLine's own, which writes its complaints to the terminal. Held on to, as nobody else does. */
    private static final java.util.logging.Logger COMPLAINTS = java.util.logging.Logger.getLogger("org.jline");

    /** Named, as the search for the best one costs more than it gains; native, and in the jar. */
    private static final String PROVIDER = "jni";

    private SystemTerminal() {}

    /**
     * Opens it; nothing where input or output is a pipe or a file, nor where it can't be drawn on: then lines are plain, and
     * one sentence says why.
     */
    public static Optional<Terminal> open() {
        // From JDK 22 on there may be a console on a pipe, so the last word is the operating system's. But no console,
        // no
        // terminal, and asking for one is cheap.
        if (isConsoleMissing()) {
            return Optional.empty();
        }
        COMPLAINTS.setLevel(Level.OFF);
        try {
            return isThere(TerminalProvider.load(PROVIDER)) ? Optional.of(build()) : Optional.empty();
        } catch (IOException e) {
            log.warn("the terminal can't be drawn on", e);
            System.err.println(
                    "chat: lines are plain here, as JLine's native library can't be loaded; the log says why."
                            + " If it is that nothing in " + System.getProperty("java.io.tmpdir")
                            + " may be run, JDK_JAVA_OPTIONS=-Djava.io.tmpdir=FOLDER names another folder");
            return Optional.empty();
        }
    }

    @SuppressWarnings("SystemConsoleNull")
    private static boolean isConsoleMissing() {
        return System.console() == null;
    }

    private static boolean isThere(TerminalProvider provider) {
        return provider.isSystemStream(SystemStream.Input) && provider.isSystemStream(SystemStream.Output);
    }

    private static Terminal build() throws IOException {
        return TerminalBuilder.builder()
                .system(true)
                .provider(PROVIDER)
                .encoding(UTF_8)
                .build();
    }
}
