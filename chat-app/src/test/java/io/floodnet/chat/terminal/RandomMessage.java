package io.floodnet.chat.terminal;

import io.floodnet.chat.message.ChatMessage;
import io.floodnet.chat.message.Recipient;
import io.floodnet.chat.message.Username;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Messages of strangers at their oddest: whatever passes the checks, and the words of our own lines among it. */
final class RandomMessage {
    private static final List<String> OURS = List.of("(direct)", " ", "->", " -> ", "*", "@", "\u001b[2J", "\n", "> ");

    private RandomMessage() {}

    static ChatMessage of(Random random) {
        Recipient to = random.nextBoolean() ? Recipient.everybody() : Recipient.someone(name(random));
        return new ChatMessage(name(random), to, text(random, 1 + random.nextInt(40)));
    }

    private static Username name(Random random) {
        while (true) {
            try {
                return new Username(text(random, 1 + random.nextInt(3)));
            } catch (IllegalArgumentException e) {
                // No name; the next may be one.
            }
        }
    }

    private static String text(Random random, int pieces) {
        return Stream.generate(() -> piece(random)).limit(pieces).reduce("", String::concat);
    }

    private static String piece(Random random) {
        if (random.nextInt(4) == 0) {
            return OURS.get(random.nextInt(OURS.size()));
        }
        int codePoint = random.nextInt(random.nextBoolean() ? 0x250 : Character.MAX_CODE_POINT + 1);
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE
                ? "x"
                : Character.toString(codePoint);
    }
}
