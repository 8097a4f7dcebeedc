package io.floodnet.chat.terminal;

import io.floodnet.chat.message.ChatMessage;
import io.floodnet.chat.message.Recipient;

/** How messages look in plain text, safe to print. */
final class ChatLine {
    private ChatLine() {}

    /** {@code from -> text} or {@code (direct) from -> text}. */
    static String received(ChatMessage message) {
        return label(message) + message.from() + " -> " + PrintableText.of(message.text());
    }

    /** The same from here; a direct one says whom it went to. */
    static String own(ChatMessage message) {
        String to = message.to() instanceof Recipient.Someone one ? "@" + one.name() + " " : "";
        return label(message) + message.from() + " -> " + to + PrintableText.of(message.text());
    }

    private static String label(ChatMessage message) {
        return message.isDirect() ? "(direct) " : "";
    }
}
