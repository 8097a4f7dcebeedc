package io.floodnet.chat.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicInteger;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.jline.utils.NonBlockingReader;

/** A terminal in memory that can be made to say that its input has ended. */
final class ForgetfulTerminal extends LineDisciplineTerminal {
    private final AtomicInteger ends = new AtomicInteger();

    ForgetfulTerminal(OutputStream drawn) throws IOException {
        super("memory", "xterm-256color", drawn, UTF_8);
    }

    /** Has the next reads say so, as many as this. */
    void end(int reads) {
        ends.set(reads);
    }

    @Override
    public NonBlockingReader reader() {
        NonBlockingReader keys = super.reader();
        return new NonBlockingReader() {
            @Override
            protected int read(long timeout, boolean isPeek) throws IOException {
                if (ends.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                    return EOF;
                }
                return isPeek ? keys.peek(timeout) : keys.read(timeout);
            }

            @Override
            public int readBuffered(char[] characters, int offset, int length, long timeout) throws IOException {
                return keys.readBuffered(characters, offset, length, timeout);
            }

            @Override
            public void close() throws IOException {
                keys.close();
            }
        };
    }
}
