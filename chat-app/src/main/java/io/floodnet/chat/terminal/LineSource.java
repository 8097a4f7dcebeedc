package io.floodnet.chat.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/**
 * Reads lines, each when it is asked for: a long file waits in the pipe and not in memory. UTF-8 whatever the locale.
 */
public final class LineSource {
    /** More than a text may have, in characters of any kind. */
    public static final int TEXT_CHARS_MAX = 16 * 1024;

    /** The same for JSON, where a character may be written as six. */
    public static final int JSON_CHARS_MAX = 64 * 1024;

    private final Semaphore asked = new Semaphore(0);

    private LineSource() {}

    /** One that never has any. */
    public static LineSource none() {
        return new LineSource();
    }

    /**
     * Reads on a thread of its own, which ends with the input.
     *
     * @param charsMax what is beyond, in one line, is skipped
     * @param take hears each line, and blocks nobody but this thread
     * @param complain hears in a sentence why it can't read on
     */
    public static LineSource open(
            InputStream in, int charsMax, Consumer<String> take, Runnable end, Consumer<String> complain) {
        LineSource source = new LineSource();
        // A daemon, as nothing but the other end can stop it from reading.
        Thread thread = new Thread(() -> source.read(in, charsMax, take, end, complain), "chat-input");
        thread.setDaemon(true);
        thread.start();
        return source;
    }

    private void read(InputStream in, int charsMax, Consumer<String> take, Runnable end, Consumer<String> complain) {
        BoundedLines lines = new BoundedLines(new BufferedReader(new InputStreamReader(in, UTF_8)), charsMax);
        try {
            asked.acquire();
            for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
                take.accept(line.get());
                asked.acquire();
            }
        } catch (IOException e) {
            complain.accept("can't read on (" + e.getMessage() + "); taken as the end of input");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        end.run();
    }

    /** One more may come. */
    public void ask() {
        asked.release();
    }
}
