package io.floodnet.chat.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;

/** Writes lines, each at once, and finds out whether anybody reads them. UTF-8 whatever the locale. */
public final class LineSink {
    private final PrintStream out;
    private final Runnable onClosed;

    /** @param onClosed told when nobody does */
    public LineSink(OutputStream out, Runnable onClosed) {
        this.out = new PrintStream(new BufferedOutputStream(out), false, UTF_8);
        this.onClosed = onClosed;
    }

    /** A print stream keeps the news of a broken pipe to itself until it is asked. */
    public void print(String line) {
        out.print(line + "\n");
        if (out.checkError()) {
            onClosed.run();
        }
    }
}
