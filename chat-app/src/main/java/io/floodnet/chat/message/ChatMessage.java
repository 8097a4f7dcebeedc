package io.floodnet.chat.message;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * One thing that somebody said.
 *
 * @param from who says so; not proven: anybody can claim any name
 * @param to whom it is for
 * @param text 1 to {@value #TEXT_BYTES_MAX} bytes of UTF-8, as it travels; {@link #said} and {@link #deed} are for people
 * @param number which one it is of the sender's, for those who get it to say that they did; 0 where nobody has to
 */
public record ChatMessage(Username from, Recipient to, String text, long number) implements Content {
    /** The longest text, in bytes of UTF-8: some fifty lines of a terminal, and a small part of a payload. */
    public static final int TEXT_BYTES_MAX = 4 * 1024;

    /** What a text begins with that tells what its sender does, rather than says (XEP-0245). */
    private static final String ACTION = "/me ";

    /** What is said and would look like that has a slash more on its way, and so has what begins with more of them. */
    private static final Pattern LIKE_ACTION = Pattern.compile("/+me .*", Pattern.DOTALL);

    /**
     * Checks what a person typed or a stranger sent.
     *
     * @throws IllegalArgumentException with a sentence for people if the text is empty, too long or not Unicode
     */
    public ChatMessage {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("there is no text to send; type one");
        }
        if (!CodePoints.areWellFormed(text)) {
            throw new IllegalArgumentException("the text has half a character in it; type it again");
        }
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > TEXT_BYTES_MAX) {
            throw new IllegalArgumentException("a text has at most " + TEXT_BYTES_MAX + " bytes of UTF-8, this one has "
                    + bytes + "; send it in parts");
        }
    }

    /** One that nobody has to say of that it came. */
    public ChatMessage(Username from, Recipient to, String text) {
        this(from, to, text, 0);
    }

    /** Whether it is for one name rather than for everybody. */
    public boolean isDirect() {
        return !(to instanceof Recipient.Everybody);
    }

    /** The text of one who does this. */
    public static String textOfAction(String deed) {
        return ACTION + deed;
    }

    /** The text of one who says this, whatever it begins with. */
    public static String textOfSaying(String said) {
        return LIKE_ACTION.matcher(said).matches() ? "/" + said : said;
    }

    /** Whether it tells what its sender does. */
    public boolean isAction() {
        return text.startsWith(ACTION);
    }

    /** What its sender does; of one that is an action. */
    public String deed() {
        return text.substring(ACTION.length());
    }

    /** What its sender says; of an action, all of its text. */
    public String said() {
        return !isAction() && LIKE_ACTION.matcher(text).matches() ? text.substring(1) : text;
    }

    /** Whether this person, by this name, is meant to see it. */
    public boolean isFor(Username name, PersonId person) {
        if (to instanceof Recipient.Person one) {
            return one.id().equals(person);
        }
        return !isDirect() || to.equals(Recipient.someone(name));
    }
}
