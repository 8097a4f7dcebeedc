package io.floodnet.chat.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.floodnet.chat.message.ChatMessage;
import io.floodnet.chat.message.Username;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;

/** For scripts: received lines on one stream and nothing else there; everything else on another. */
public final class PipeScreen implements Screen {
    private final LineSource source;
    private final LineSink out;
    private final PrintStream err;

    private PipeScreen(LineSource source, LineSink out, PrintStream err) {
        this.source = source;
        this.out = out;
        this.err = err;
    }

    /** Reads on a thread of its own, which ends with the input. */
    public static PipeScreen open(InputStream in, OutputStream out, OutputStream err, InputListener listener) {
        PrintStream errors = new PrintStream(err, true, UTF_8);
        LineSource source =
                LineSource.open(in, LineSource.TEXT_CHARS_MAX, listener::onLine, listener::onInputEnd, errors::println);
        return new PipeScreen(source, new LineSink(out, listener::onOutputClosed), errors);
    }

    /** The same for who only listens: nothing is read, and no end of input ends it. */
    public static PipeScreen deaf(OutputStream out, OutputStream err, InputListener listener) {
        return new PipeScreen(
                LineSource.none(), new LineSink(out, listener::onOutputClosed), new PrintStream(err, true, UTF_8));
    }

    @Override
    public void askLine(Username name, String with) {
        source.ask();
    }

    @Override
    public void askUsername() {
        err.println("New username: ");
        source.ask();
    }

    @Override
    public void show(ChatMessage message) {
        out.print(ChatLine.plain(message).toString());
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
        err.flush();
    }
}
