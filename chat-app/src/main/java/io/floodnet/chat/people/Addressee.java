package io.floodnet.chat.people;

import io.floodnet.chat.message.PersonId;
import io.floodnet.chat.message.Username;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whom a person means: a name, as bob, or one of those who have it, as bob#3fa1.
 *
 * @param digits the first ones of an id, in small letters however they were typed; none for whoever has the name
 */
public record Addressee(Username name, String digits) {
    private static final Pattern TOLD_APART = Pattern.compile("(.*)#([0-9a-fA-F]{" + PersonId.DIGITS_MIN + ",16})");

    public Addressee {
        digits = digits.toLowerCase(Locale.ROOT);
    }

    /** Whoever goes by this name. */
    public static Addressee of(Username name) {
        return new Addressee(name, "");
    }

    /**
     * Reads what was typed.
     *
     * @throws IllegalArgumentException with a sentence for people if there can't be such a name
     */
    public static Addressee parse(String typed) {
        Matcher matcher = TOLD_APART.matcher(typed);
        return matcher.matches()
                ? new Addressee(new Username(matcher.group(1)), matcher.group(2))
                : of(new Username(typed));
    }

    /** Whether they are among those who are meant. */
    public boolean means(Username other, PersonId id) {
        return name.equals(other) && id.toString().startsWith(digits);
    }

    @Override
    public String toString() {
        return digits.isEmpty() ? name.text() : name + "#" + digits;
    }
}
