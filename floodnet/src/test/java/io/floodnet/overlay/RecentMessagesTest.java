package io.floodnet.overlay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.packet.Message;
import io.floodnet.packet.MessageId;
import io.floodnet.packet.NodeId;
import io.floodnet.packet.Payload;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RecentMessagesTest {
    private static final NodeId ORIGIN = new NodeId(7, 7);
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final RecentMessages recent = new RecentMessages();

    private static Message message(long sequence, int bytes) {
        return new Message(ORIGIN, 1, sequence, 5, 120, 6, 3, Payload.copyOf(new byte[bytes]));
    }

    private void add(long sequence, int bytes, long sentOver, long nowNanos) {
        Message message = message(sequence, bytes);
        recent.add(message.id(), message, sentOver, nowNanos);
    }

    private List<Long> from(long sequence, int slot) {
        List<Long> sequences = new ArrayList<>();
        recent.from(new MessageId(ORIGIN, 1, sequence), slot, message -> sequences.add(message.sequence()));
        return sequences;
    }

    @Test
    void handsOverAMessageAndThoseAfterItUpToAGap() {
        for (long sequence : new long[] {1, 2, 3, 5}) {
            add(sequence, 10, 0, 0);
        }

        assertEquals(List.of(2L, 3L), from(2, 0));
        assertEquals(List.of(), from(4, 0));
    }

    @Test
    void handsOverNothingToWhomItCameFromOrWentTo() {
        add(1, 10, 0b101, 0);

        assertEquals(List.of(), from(1, 0));
        assertEquals(List.of(1L), from(1, 1));
        assertEquals(List.of(), from(1, 1), "it has it now");
    }

    @Test
    void looksAtSoManyThatALinkHasHadAndNoMore() {
        for (long sequence = 1; sequence <= 200; sequence++) {
            add(sequence, 10, sequence <= 100 ? 1 : 0, 0);
        }

        assertEquals(List.of(), from(1, 0), "whoever asks for what it has had costs little");
        assertEquals(100, from(40, 0).size());
    }

    @Test
    void anotherLinkInTheSameSlotHasNothingYet() {
        add(1, 10, 0b1, 0);

        recent.forget(0);

        assertEquals(List.of(1L), from(1, 0));
    }

    @Test
    void keepsNoMoreMessagesThanItMay() {
        for (int i = 1; i <= 10_000; i++) {
            add(i, 10, 0, 0);
        }

        assertEquals(RecentMessages.MESSAGES_MAX, recent.size());
        assertEquals(10L * RecentMessages.MESSAGES_MAX, recent.bytes());
        assertEquals(List.of(), from(1, 0), "the eldest goes first");
        assertEquals(List.of(10_000L), from(10_000, 0));
    }

    @Test
    void keepsNoMoreBytesThanItMay() {
        for (int i = 1; i <= 1_000; i++) {
            add(i, 60_000, 0, 0);
            assertTrue(recent.bytes() <= RecentMessages.BYTES_MAX);
        }

        assertEquals(RecentMessages.BYTES_MAX / 60_000, recent.size());
    }

    @Test
    void keepsNothingForLong() {
        add(1, 10, 0, 0);
        add(2, 10, 0, 5 * SECOND);

        recent.expire(11 * SECOND);

        assertEquals(List.of(), from(1, 0));
        assertEquals(List.of(2L), from(2, 0));
        recent.expire(16 * SECOND);
        assertEquals(0, recent.size());
        assertEquals(0, recent.bytes());
    }
}
