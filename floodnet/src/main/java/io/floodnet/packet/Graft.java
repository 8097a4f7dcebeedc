package io.floodnet.packet;

import java.util.List;

/**
 * {@code GRAFT}: asks for messages, and for all that their origins send later: the speaker hangs itself below the listener in
 * the trees of these origins.
 *
 * @param messages 1 to {@value #MESSAGES_MAX}; with each, those are meant too that its origin sent after it
 */
public record Graft(List<MessageId> messages) implements Packet {
    /** As many as may have been announced at once. */
    public static final int MESSAGES_MAX = IHave.ANNOUNCEMENTS_MAX;

    public Graft {
        messages = Several.of("messages", MESSAGES_MAX, messages);
    }
}
