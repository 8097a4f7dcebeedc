package io.floodnet.chat.script;

import io.floodnet.chat.fact.Fact;
import io.floodnet.chat.message.ChatMessage;
import io.floodnet.chat.message.Username;
import io.floodnet.chat.terminal.LineSink;
import io.floodnet.chat.terminal.LineSource;
import io.floodnet.chat.terminal.Screen;
import java.io.InputStream;
import java.io.OutputStream;

/** For programs: one JSON object in each line, both ways. */
public final class JsonScreen implements Screen {
    private final FactWriter writer = new FactWriter();
    private final LineSource source;
    private final LineSink out;

    private JsonScreen(LineSource source, LineSink out) {
        this.source = source;
        this.out = out;
    }

    /** Reads on a thread of its own, which ends with the input. */
    public static JsonScreen open(InputStream in, OutputStream out, ScriptListener listener) {
        RequestReader reader = new RequestReader();
        LineSink sink = new LineSink(out, listener::onOutputClosed);
        FactWriter writer = new FactWriter();
        LineSource source = LineSource.open(
                in,
                LineSource.JSON_CHARS_MAX,
                line -> {
                    Request request = reader.read(line);
                    listener.onRequest(request.input(), request.id());
                },
                listener::onInputEnd,
                complaint -> sink.print(writer.notice(complaint)));
        return new JsonScreen(source, sink);
    }

    /** The same for who only listens: nothing is read, and no end of input ends it. */
    public static JsonScreen deaf(OutputStream out, ScriptListener listener) {
        return new JsonScreen(LineSource.none(), new LineSink(out, listener::onOutputClosed));
    }

    @Override
    public void askLine(Username name, String with) {
        source.ask();
    }

    /** Never asked: there is no request that leads to it. */
    @Override
    public void askUsername() {
        source.ask();
    }

    /** Nothing: it is a fact, too. */
    @Override
    public void show(ChatMessage message) {}

    /** Nothing: the program knows. */
    @Override
    public void showOwn(ChatMessage message) {}

    @Override
    public void suggest(Username name) {}

    @Override
    public void notice(String sentence) {
        out.print(writer.notice(sentence));
    }

    @Override
    public void inform(Fact fact) {
        out.print(writer.write(fact));
    }

    @Override
    public void close() {}
}
