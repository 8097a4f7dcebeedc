package io.floodnet.chat.terminal;

import io.floodnet.chat.message.ChatMessage;
import io.floodnet.chat.message.Username;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;

/** For a person: what arrives scrolls by above the line that is being typed. */
public final class TerminalScreen implements Screen {
    /** Longer than it takes; it only keeps a broken terminal from holding up the end. */
    private static final long STOP_MILLIS = 500;

    private final Terminal terminal;
    private final Attributes original;
    private final Palette palette;
    private final InputCompleter completer;
    private final LineEditor editor;
    private final Thread keyboard;
    /** Prompts to be shown; there is one for each line, so there is never a second one. */
    private final BlockingQueue<AttributedString> asked = new ArrayBlockingQueue<>(1);

    private volatile boolean closed;

    private TerminalScreen(Terminal terminal, Palette palette, List<String> commands, InputListener listener) {
        this.terminal = terminal;
        this.palette = palette;
        // Between two lines, too, what is typed must not be echoed: the next line picks it up.
        this.original = terminal.enterRawMode();
        this.completer = new InputCompleter(commands);
        this.editor = new LineEditor(terminal, completer, listener);
        this.keyboard = new Thread(this::read, "chat-keyboard");
        this.keyboard.setDaemon(true);
    }

    /**
     * Takes over the terminal until it is closed; a thread of the screen's own reads the keys.
     *
     * @param commands the words after a slash, to be completed
     */
    public static TerminalScreen open(
            Terminal terminal, Palette palette, List<String> commands, InputListener listener) {
        TerminalScreen screen = new TerminalScreen(terminal, palette, commands, listener);
        screen.keyboard.start();
        return screen;
    }

    private void read() {
        try {
            boolean more = true;
            while (more && !closed) {
                more = editor.readLine(asked.take());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void askLine(Username name, String with) {
        asked.add(palette.prompt(name.text(), with));
    }

    @Override
    public void askUsername() {
        asked.add(new AttributedString("New username: "));
    }

    @Override
    public void show(ChatMessage message) {
        completer.see(message.from());
        editor.printAbove(palette.received(ChatLine.received(message)));
    }

    @Override
    public void showOwn(ChatMessage message) {
        if (editor.erases()) {
            editor.printAbove(palette.own(ChatLine.own(message)));
        }
    }

    @Override
    public void suggest(Username name) {
        completer.see(name);
    }

    @Override
    public void notice(String sentence) {
        editor.printAbove(palette.notice(PrintableText.of(sentence)));
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        stopReading();
        terminal.setAttributes(original);
        try {
            terminal.close();
        } catch (IOException e) {
            throw new UncheckedIOException("can't give the terminal back", e);
        }
    }

    /** A line that is being typed is given up first, as it would be drawn on a terminal that is no longer there. */
    private void stopReading() {
        closed = true;
        keyboard.interrupt();
        try {
            keyboard.join(STOP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
