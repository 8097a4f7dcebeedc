package io.floodnet.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.floodnet.chat.message.ChatMessage;
import io.floodnet.chat.message.Recipient;
import io.floodnet.chat.message.Username;
import io.floodnet.chat.session.ChatEvent;
import io.floodnet.packet.NodeId;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The bounded queue between the threads. */
class InboxTest {
    private final Inbox inbox = new Inbox();

    @Test
    void whatComesFirstIsTakenFirst() throws InterruptedException {
        inbox.offer(arrived(1));
        inbox.put(new ChatEvent.Typed("hello"));

        assertEquals(Optional.of(arrived(1)), inbox.take(0));
        assertEquals(Optional.of(new ChatEvent.Typed("hello")), inbox.take(0));
        assertEquals(Optional.empty(), inbox.take(0));
    }

    @Test
    void tooManyMessagesAreDroppedCountedAndToldOfOnceTheRestIsTaken() throws InterruptedException {
        for (int number = 0; number < Inbox.EVENTS_MAX + 3; number++) {
            inbox.offer(arrived(number));
        }

        for (int number = 0; number < Inbox.EVENTS_MAX; number++) {
            assertEquals(Optional.of(arrived(number)), inbox.take(0));
        }
        assertEquals(Optional.of(new ChatEvent.Overrun(3)), inbox.take(0));
        assertEquals(Optional.empty(), inbox.take(0));
    }

    @Test
    void anOverrunThatGoesOnIsToldOfWhileItLasts() throws InterruptedException {
        for (int number = 0; number < Inbox.EVENTS_MAX + 1_000; number++) {
            inbox.offer(arrived(number));
        }

        assertEquals(Optional.of(new ChatEvent.Overrun(1_000)), inbox.take(0));
        assertEquals(Optional.of(arrived(0)), inbox.take(0));
    }

    @Test
    void whatTheUserTypesFindsRoomInAFullInbox() throws InterruptedException {
        for (int number = 0; number < Inbox.EVENTS_MAX; number++) {
            inbox.offer(arrived(number));
        }
        inbox.put(new ChatEvent.Typed("quit"));

        for (int number = 0; number < Inbox.EVENTS_MAX; number++) {
            inbox.take(0);
        }
        assertEquals(Optional.of(new ChatEvent.Typed("quit")), inbox.take(0));
    }

    @Test
    void whoLeavesHearsNoMoreOfTheNetwork() throws InterruptedException {
        inbox.close();
        inbox.offer(arrived(1));

        assertEquals(Optional.empty(), inbox.take(0));
    }

    private static ChatEvent arrived(int number) {
        return new ChatEvent.Arrived(
                new NodeId(1, 2),
                new ChatMessage(new Username("bob"), Recipient.everybody(), "message " + number),
                Instant.EPOCH);
    }
}
