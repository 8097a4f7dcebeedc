package io.floodnet.chat.terminal;

import io.floodnet.chat.message.Username;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/** Completes commands, and the names of those who were heard of late; at the start of the line, where both belong. */
final class InputCompleter implements Completer {
    /** A guess at a list that is still of use. Names that were given up get out of it as others are heard. */
    private static final int NAMES_MAX = 40;

    private final List<String> commands;
    private final Deque<Username> names = new ArrayDeque<>();

    /** @param commands the words after a slash */
    InputCompleter(List<String> commands) {
        this.commands = List.copyOf(commands);
    }

    /** This name is about; the one seen longest ago is forgotten for it. */
    synchronized void see(Username name) {
        names.remove(name);
        names.addFirst(name);
        if (names.size() > NAMES_MAX) {
            names.removeLast();
        }
    }

    @Override
    public synchronized void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        if (line.wordIndex() == 0 && line.word().startsWith("@")) {
            names.forEach(name -> candidates.add(new Candidate("@" + name)));
        } else if (line.wordIndex() == 0 && line.word().startsWith("\\")) {
            commands.forEach(command -> candidates.add(new Candidate("\\" + command)));
        } else if (line.wordIndex() == 0) {
            commands.forEach(command -> candidates.add(new Candidate("/" + command)));
            candidates.add(new Candidate("set"));
            candidates.add(new Candidate("exit"));
            candidates.add(new Candidate("quit"));
        } else if (line.wordIndex() == 1 && line.words().get(0).equals("set")) {
            candidates.add(new Candidate("username"));
        } else if (line.wordIndex() == 1 && startsCommand(line.words().get(0))) {
            names.forEach(name -> candidates.add(new Candidate((line.word().startsWith("@") ? "@" : "") + name)));
        }
    }

    private static boolean startsCommand(String word) {
        return word.startsWith("/") || word.startsWith("\\");
    }
}
