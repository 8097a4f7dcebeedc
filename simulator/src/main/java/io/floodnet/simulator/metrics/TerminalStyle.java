package io.floodnet.simulator.metrics;

/**
 * How results look on a terminal.
 *
 * @param colours whether verdicts and headings are coloured
 * @param letters whether only what every terminal can show is used
 */
public record TerminalStyle(Colours colours, Letters letters) {

    /** For files and pipes, and for people who asked for no colours. */
    public static final TerminalStyle PLAIN = new TerminalStyle(Colours.NONE, Letters.UNICODE);

    /** Columns that every terminal has. */
    static final int WIDTH = 80;

    private static final String RESET = "\u001b[0m";
    private static final String BOLD = "\u001b[1m";
    private static final String RED = "\u001b[1;31m";
    private static final String GREEN = "\u001b[1;32m";
    private static final String YELLOW = "\u001b[1;33m";

    /** Escape sequences or none. */
    public enum Colours {
        NONE,
        ANSI
    }

    /** What may be printed. */
    public enum Letters {
        UNICODE,
        ASCII
    }

    String heading(String text) {
        return coloured(BOLD, text);
    }

    String verdict(Verdict verdict, String text) {
        return switch (verdict) {
            case PASSED -> coloured(GREEN, text);
            case FAILED -> coloured(RED, text);
            case INTERRUPTED -> coloured(YELLOW, text);
        };
    }

    String dot() {
        return letters == Letters.ASCII ? " - " : " · ";
    }

    String rule() {
        return (letters == Letters.ASCII ? "-" : "─").repeat(WIDTH);
    }

    /** At most this long; what was cut away leaves a mark. */
    String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        String mark = letters == Letters.ASCII ? "~" : "…";
        return text.substring(0, Math.max(0, length - 1)) + mark;
    }

    /** Names come from files, and must not move the cursor; line ends become spaces. */
    public String printable(String text) {
        StringBuilder printable = new StringBuilder();
        text.codePoints().map(this::printable).forEach(printable::appendCodePoint);
        return printable.toString();
    }

    private int printable(int letter) {
        if (Character.isWhitespace(letter)) {
            return ' ';
        }
        return isShown(letter) ? letter : '?';
    }

    /** Formatting characters are none to see, but can turn the direction of what follows. */
    private boolean isShown(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> false;
            default -> letters == Letters.UNICODE || letter < 0x7f;
        };
    }

    private String coloured(String colour, String text) {
        return colours == Colours.ANSI ? colour + text + RESET : text;
    }
}
