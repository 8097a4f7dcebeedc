package io.floodnet.chat.terminal;

import io.floodnet.chat.message.ChatMessage;
import io.floodnet.chat.message.Recipient;

/**
 * How a message looks in plain text, safe to print, in the parts that a screen may colour.
 *
 * <p>Nobody parses a finished line for them: names and texts are strangers', and say what they like.
 *
 * @param label what comes before the name, a space and all, or nothing
 */
record ChatLine(String label, String name, String text) {
    static final String ARROW = " -> ";

    /** {@code from -> text} or {@code (direct) from -> text}. */
    static ChatLine received(ChatMessage message) {
        return of(message, "");
    }

    /** The same from here; a direct one says whom it went to. */
    static ChatLine own(ChatMessage message) {
        return of(message, message.to() instanceof Recipient.Someone one ? "@" + one.name() + " " : "");
    }

    private static ChatLine of(ChatMessage message, String to) {
        String label = message.isDirect() ? "(direct) " : "";
        return new ChatLine(label, message.from().text(), to + PrintableText.of(message.text()));
    }

    /** The finished line. */
    @Override
    public String toString() {
        return label + name + ARROW + text;
    }
}
