package io.floodnet.chat.session;

import io.floodnet.chat.message.Username;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what is typed. Every line means something: there is none that it fails on. */
final class InputParser {
    /** The command, and what follows it if anything does. */
    private static final Pattern SET_USERNAME = Pattern.compile("set\\s+username(?:\\s+(.*))?");

    private InputParser() {}

    static InputLine parse(String line) {
        String typed = line.strip();
        if (typed.isEmpty()) {
            return new InputLine.Nothing();
        }
        if (typed.equals("exit") || typed.equals("quit")) {
            return new InputLine.Quit();
        }
        if (typed.equals("/net")) {
            return new InputLine.LookAround();
        }
        if (typed.startsWith("@")) {
            return parseDirect(typed.substring(1));
        }
        Matcher rename = SET_USERNAME.matcher(typed);
        return rename.matches() ? parseRename(rename) : new InputLine.Say(line.stripTrailing());
    }

    /** A line that was asked for as a name. */
    static InputLine parseUsername(String line) {
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
            return new InputLine.Direct(new Username(name), text);
        } catch (IllegalArgumentException e) {
            return new InputLine.Invalid(reason(e));
        }
    }

    private static String reason(IllegalArgumentException e) {
        return String.valueOf(e.getMessage());
    }
}
