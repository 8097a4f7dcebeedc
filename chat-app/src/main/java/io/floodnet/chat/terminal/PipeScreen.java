package io.floodnet.chat.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.floodnet.chat.message.ChatMessage;
import io.floodnet.chat.message.Username;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * For scripts: received lines on one stream and nothing else there; everything else on another. UTF-8 whatever the locale.
 *
 * <p>A line is read when one is asked for, so that a long file waits in the pipe and not in memory.
 */
public final class PipeScreen implements Screen {
    private final PrintStream out;
    private final PrintStream err;
    private final InputListener listener;
    private final Semaphore asked = new Semaphore(0);

    private PipeScreen(OutputStream out, OutputStream err, InputListener listener) {
        this.out = new PrintStream(new BufferedOutputStream(out), false, UTF_8);
        this.err = new PrintStream(err, true, UTF_8);
        this.listener = listener;
    }

    /** Reads on a thread of its own, which ends with the input. */
    public static PipeScreen open(InputStream in, OutputStream out, OutputStream err, InputListener listener) {
        PipeScreen screen = new PipeScreen(out, err, listener);
        // A daemon, as nothing but the other end can stop it from reading.
        Thread thread = new Thread(() -> screen.read(in), "chat-input");
        thread.setDaemon(true);
        thread.start();
        return screen;
    }

    private void read(InputStream in) {
        BoundedLines lines = new BoundedLines(new BufferedReader(new InputStreamReader(in, UTF_8)));
        try {
            asked.acquire();
            for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
                listener.onLine(line.get());
                asked.acquire();
            }
        } catch (IOException e) {
            err.println("can't read on (" + e.getMessage() + "); taken as the end of input");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        listener.onInputEnd();
    }

    @Override
    public void askLine(Username name, String with) {
        asked.release();
    }

    @Override
    public void askUsername() {
        err.println("New username: ");
        asked.release();
    }

    /** Also finds out whether anybody reads: a print stream keeps the news of a broken pipe to itself until asked. */
    @Override
    public void show(ChatMessage message) {
        out.print(ChatLine.plain(message) + "\n");
        if (out.checkError()) {
            listener.onOutputClosed();
        }
    }

    /** Nothing: whoever wrote it into the pipe knows. */
    @Override
    public void showOwn(ChatMessage message) {}

    /** Nothing: a pipe completes no names. */
    @Override
    public void suggest(Username name) {}

    @Override
    public void notice(String sentence) {
        err.println(PrintableText.of(sentence));
    }

    @Override
    public void close() {
        out.flush();
        err.flush();
    }
}
