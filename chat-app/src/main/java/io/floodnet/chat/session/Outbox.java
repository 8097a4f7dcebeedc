package io.floodnet.chat.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Messages that are still to be sent, in order and bounded.
 *
 * <p>The next is tried once it is known what became of the one before: so none overtakes another that has to be tried
 * again.
 */
final class Outbox {
    /** A guess: more than anybody types while a network comes up, and at most 4 MiB. */
    static final int MESSAGES_MAX = 1_000;

    private final Deque<ChatEffect.Send> waiting = new ArrayDeque<>();
    private Oldest oldest = Oldest.READY;

    /** What the oldest message waits for. */
    private enum Oldest {
        READY,
        ON_ITS_WAY,
        HELD
    }

    boolean isFull() {
        return waiting.size() == MESSAGES_MAX;
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    int size() {
        return waiting.size();
    }

    void add(ChatEffect.Send message) {
        waiting.addLast(message);
    }

    /** The oldest message's turn, if there is one that neither is on its way nor held. */
    List<ChatEffect> flush() {
        if (oldest != Oldest.READY || waiting.isEmpty()) {
            return List.of();
        }
        oldest = Oldest.ON_ITS_WAY;
        return List.of(waiting.getFirst());
    }

    /** The oldest message, which is sent. */
    ChatEffect.Send sent() {
        oldest = Oldest.READY;
        return waiting.removeFirst();
    }

    /** The oldest message could not be sent: it keeps its place, and waits. */
    void hold() {
        oldest = Oldest.HELD;
    }

    /** There is new hope for what is held. */
    void release() {
        if (oldest == Oldest.HELD) {
            oldest = Oldest.READY;
        }
    }
}
