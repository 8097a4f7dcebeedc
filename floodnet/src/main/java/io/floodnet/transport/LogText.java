package io.floodnet.transport;

/** Text in which a stranger may have had a word, made fit for a line of a log. */
final class LogText {
    private static final int LENGTH_MAX = 200;

    private LogText() {}

    /** Visible ASCII alone, and not much of it. */
    static String of(String text) {
        String head = text.length() <= LENGTH_MAX ? text : text.substring(0, LENGTH_MAX) + "...";
        return head.replaceAll("[^\\x20-\\x7e]", "?");
    }
}
