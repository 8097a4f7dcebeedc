package io.floodnet.chat.input;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be asked for by a word after a slash, in the order in which help tells of it. */
public enum Command {
    CHAT("[NAME]", "talk to NAME alone from now on; without: to all"),
    ME("TEXT", "tell what you do, as in /me waves"),
    USERS("", "who is here, and who was"),
    ONLINE("", "who is here"),
    OFFLINE("", "who was here, and when"),
    ADD("[NAME]", "hear when NAME comes and goes; without: of whom"),
    REMOVE("NAME", "hear no more of it"),
    IGNORE("[NAME]", "see nothing of NAME, or again; without: of whom"),
    AWAY("[WHY]", "tell others that you are away; without: are back"),
    WHOAMI("", "tells your name"),
    PING("@NAME | HOST [PORT]", "how long the way there and back takes"),
    EXPLODE("", "tell all at once that you are here, and see who is"),
    NET("", "your neighbours, and how many chats there are"),
    HELP("", "shows this"),
    QUIT("", "leave; so do /exit, exit and quit"),
    EXIT("", "");

    private final String arguments;
    private final String summary;

    Command(String arguments, String summary) {
        this.arguments = arguments;
        this.summary = summary;
    }

    /** The word after the slash. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Command> of(String word) {
        return Arrays.stream(values())
                .filter(command -> command.word().equals(word))
                .findFirst();
    }

    /** All words after a slash. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Command::word).toList();
    }

    /** A line for each, and a few more: together no more than a screen has. */
    public static List<String> help() {
        return Stream.concat(
                        Stream.of(
                                "a line goes to everybody; @NAME TEXT to one, @NAME#3fa1 TEXT to one of several",
                                "set username [NAME] changes your name; //TEXT says /TEXT; \\ serves as / does"),
                        Arrays.stream(values())
                                .filter(command -> !command.summary.isEmpty())
                                .map(Command::line))
                .toList();
    }

    private String line() {
        return String.format("/%-24s %s", (word() + " " + arguments).strip(), summary);
    }
}
