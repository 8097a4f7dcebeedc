package io.floodnet.chat.profile;

import java.util.regex.Pattern;

/**
 * What a person calls one of several profiles. Never a number: those are of profiles that nobody asked for by name.
 *
 * @param text a part of a path on any system
 */
public record ProfileName(String text) {
    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,31}");

    /**
     * Checks what was typed.
     *
     * @throws IllegalArgumentException with a sentence for people if it can't be the name of a folder
     */
    public ProfileName {
        if (!ALLOWED.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "a profile's name is a letter and up to 31 letters, digits, _ and -, as in work, got '" + text
                            + "'");
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
