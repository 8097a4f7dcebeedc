package io.floodnet.chat.input;

import io.floodnet.chat.message.Username;
import io.floodnet.chat.people.Addressee;
import io.floodnet.chat.people.Suggestion;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what is typed. Every line means something: there is none that it fails on. */
public final class InputParser {
    /** The command, and what follows it if anything does. */
    private static final Pattern SET_USERNAME = Pattern.compile("set\\s+username(?:\\s+(.*))?");

    /** A slash or a backslash and a word; what has more of them, as the path of a file, is text. */
    private static final Pattern COMMAND = Pattern.compile("([/\\\\])(\\p{Alpha}+)(?:\\s+(.*))?", Pattern.DOTALL);

    private InputParser() {}

    /** A line that was asked for as such. */
    public static InputLine parse(String line) {
        String typed = line.strip();
        if (typed.isEmpty()) {
            return new InputLine.Nothing();
        }
        if (typed.equals("exit") || typed.equals("quit")) {
            return new InputLine.Quit();
        }
        if (typed.startsWith("@")) {
            return parseDirect(typed.substring(1));
        }
        Matcher command = COMMAND.matcher(typed);
        if (command.matches()) {
            return parseCommand(line.stripTrailing(), command);
        }
        Matcher rename = SET_USERNAME.matcher(typed);
        return rename.matches() ? parseRename(rename) : new InputLine.Say(unescaped(line.stripTrailing()));
    }

    /** Two slashes are one that begins a text. */
    private static String unescaped(String line) {
        return line.startsWith("//") ? line.substring(1) : line;
    }

    private static InputLine parseCommand(String line, Matcher matcher) {
        String word = matcher.group(2);
        Optional<Command> command = Command.of(word);
        if (command.isPresent()) {
            String rest = matcher.group(3);
            return new InputLine.Run(command.get(), rest == null ? "" : rest);
        }
        String slash = matcher.group(1);
        String hint = Suggestion.of(word, Command.words())
                .map(near -> "did you mean " + slash + near + "?")
                .orElse("/help lists them");
        return new InputLine.UnknownCommand(
                line, "there is no command " + slash + word + "; " + hint + " (//" + word + " says /" + word + ")");
    }

    /** A line that was asked for as a name. */
    public static InputLine parseUsername(String line) {
        String typed = line.strip();
        if (typed.isEmpty()) {
            return new InputLine.Nothing();
        }
        try {
            return new InputLine.Rename(new Username(typed));
        } catch (IllegalArgumentException e) {
            return new InputLine.Invalid(reason(e));
        }
    }

    private static InputLine parseRename(Matcher rename) {
        String name = rename.group(1);
        return name == null ? new InputLine.AskUsername() : parseUsername(name);
    }

    private static InputLine parseDirect(String typed) {
        int end = 0;
        while (end < typed.length() && !Character.isWhitespace(typed.charAt(end))) {
            end++;
        }
        String name = typed.substring(0, end);
        String text = typed.substring(end).strip();
        if (name.isEmpty()) {
            return new InputLine.Invalid("whom is this for? type a name right after the @, as in @bob hello");
        }
        if (text.isEmpty()) {
            return new InputLine.Invalid(
                    "there is no text for " + name + "; type one after the name, as in @" + name + " hello");
        }
        try {
            return direct(Addressee.parse(name), text);
        } catch (IllegalArgumentException e) {
            return new InputLine.Invalid(reason(e));
        }
    }

    private static InputLine direct(Addressee to, String text) {
        Matcher command = COMMAND.matcher(text);
        if (command.matches() && command.group(2).equals(Command.ME.word()) && command.group(3) != null) {
            return new InputLine.DirectAct(to, command.group(3));
        }
        return new InputLine.Direct(to, unescaped(text));
    }

    private static String reason(IllegalArgumentException e) {
        return String.valueOf(e.getMessage());
    }
}
