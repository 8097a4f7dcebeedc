package io.floodnet.chat.terminal;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader.Option;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;

/** Takes lines from a terminal while others are printed above: history, completion, Ctrl-C. */
final class LineEditor {
    private final PatientLineReader reader;
    private final InputListener listener;
    private final boolean erases;
    private final Deque<String> pasted = new ArrayDeque<>();

    LineEditor(Terminal terminal, InputCompleter completer, InputListener listener) {
        this.listener = listener;
        erases = !terminal.getType().startsWith(Terminal.TYPE_DUMB);
        // What is typed is text and no shell's: a quote, a backslash or an exclamation mark means itself.
        DefaultParser parser = new DefaultParser();
        parser.setQuoteChars(new char[0]);
        parser.setEscapeChars(new char[0]);
        reader = new PatientLineReader(terminal);
        reader.setCompleter(completer);
        reader.setParser(parser);
        reader.option(Option.DISABLE_EVENT_EXPANSION, true);
        // The line comes back above, as everybody sees it.
        reader.option(Option.ERASE_LINE_ON_FINISH, erases);
        // A paste is drawn once: by single keys, 4,000 characters of it take seconds.
        reader.option(Option.BRACKETED_PASTE, erases);
        reader.option(Option.HISTORY_IGNORE_SPACE, false);
    }

    /** Takes one line and tells the listener; false once there will be no more. */
    boolean readLine(AttributedString prompt) {
        if (!pasted.isEmpty()) {
            listener.onLine(pasted.removeFirst());
            return true;
        }
        try {
            listener.onLine(firstOf(reader.readLine(prompt.toAnsi(reader.getTerminal()))));
        } catch (UserInterruptException e) {
            listener.onInterrupt(e.getPartialLine());
        } catch (EndOfFileException e) {
            listener.onInputEnd();
            return false;
        }
        return true;
    }

    /** Many pasted lines wait for Enter together; then they are many lines, and the others are for those who ask next. */
    private String firstOf(String typed) {
        typed.lines().forEach(pasted::addLast);
        return pasted.isEmpty() ? "" : pasted.removeFirst();
    }

    /** Whether a line that was typed is taken off the screen; a dumb terminal can't. */
    boolean erases() {
        return erases;
    }

    /** Prints a line above the one being typed, which stays as it is. Any thread. */
    void printAbove(AttributedString line) {
        reader.printAbove(line);
    }
}
