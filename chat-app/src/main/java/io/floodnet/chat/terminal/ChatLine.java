package io.floodnet.chat.terminal;

import io.floodnet.chat.message.ChatMessage;
import io.floodnet.chat.message.Recipient;

/**
 * How a message looks in plain text, safe to print, in the parts that a screen may colour.
 *
 * <p>Nobody parses a finished line for them: names and texts are strangers', and say what they like.
 *
 * @param label what comes before the name, a space and all, or nothing
 * @param between what parts the name from the text
 */
record ChatLine(String label, String name, String between, String text) {
    static final String ARROW = " -> ";

    /** {@code from -> text} or {@code (direct) from -> text}; for programs, an action as it travels. */
    static ChatLine plain(ChatMessage message) {
        return said(message, "");
    }

    /** The same for people, and {@code ~ from waves}. */
    static ChatLine received(ChatMessage message) {
        return of(message, "");
    }

    /** The same from here; a direct one says whom it went to. */
    static ChatLine own(ChatMessage message) {
        return of(message, to(message.to()));
    }

    private static String to(Recipient recipient) {
        if (recipient instanceof Recipient.Someone one) {
            return "@" + one.name() + " ";
        }
        return recipient instanceof Recipient.Person one ? "@" + one.name() + " " : "";
    }

    private static ChatLine of(ChatMessage message, String to) {
        if (!message.isAction()) {
            return said(message, to);
        }
        return new ChatLine(label(message) + "~ ", message.from().text(), " ", to + PrintableText.of(message.deed()));
    }

    private static ChatLine said(ChatMessage message, String to) {
        return new ChatLine(label(message), message.from().text(), ARROW, to + PrintableText.of(message.said()));
    }

    private static String label(ChatMessage message) {
        return message.isDirect() ? "(direct) " : "";
    }

    /** The finished line. */
    @Override
    public String toString() {
        return label + name + between + text;
    }
}
