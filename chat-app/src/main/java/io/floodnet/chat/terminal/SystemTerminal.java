package io.floodnet.chat.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Optional;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.spi.SystemStream;
import org.jline.terminal.spi.TerminalProvider;

/** The terminal that the program was started in, if there is one at both ends: keys come from it and lines go to it. */
public final class SystemTerminal {
    /** Named, as the search for the best one costs more than it gains; native, and in the jar. */
    private static final String PROVIDER = "jni";

    private SystemTerminal() {}

    /** Opens it; nothing where input or output is a pipe or a file. */
    public static Optional<Terminal> open() throws IOException {
        if (!isThere()) {
            return Optional.empty();
        }
        return Optional.of(TerminalBuilder.builder()
                .system(true)
                .provider(PROVIDER)
                .encoding(UTF_8)
                .build());
    }

    /**
     * Asks the JDK first, as that is cheap: no console, no terminal. But from JDK 22 on there may be a console on a pipe,
     * so the last word is the operating system's.
     */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isThere() throws IOException {
        if (System.console() == null) {
            return false;
        }
        TerminalProvider provider = TerminalProvider.load(PROVIDER);
        return provider.isSystemStream(SystemStream.Input) && provider.isSystemStream(SystemStream.Output);
    }
}
