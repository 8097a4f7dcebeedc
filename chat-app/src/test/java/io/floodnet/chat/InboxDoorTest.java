package io.floodnet.chat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.floodnet.Delivery;
import io.floodnet.NetworkEvent;
import io.floodnet.chat.message.ChatMessage;
import io.floodnet.chat.message.ContentCodec;
import io.floodnet.chat.message.Recipient;
import io.floodnet.chat.message.Username;
import io.floodnet.chat.session.ChatEvent;
import io.floodnet.packet.NodeId;
import io.floodnet.packet.Payload;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What becomes of payloads that are no messages. */
class InboxDoorTest {
    private static final NodeId NODE = new NodeId(1, 2);

    private final Inbox inbox = new Inbox();
    private final InboxDoor door = new InboxDoor(inbox, new ContentCodec());
    private final Logger logger = (Logger) LoggerFactory.getLogger(InboxDoor.class);
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

    @BeforeEach
    void listenToTheLog() {
        logged.start();
        logger.addAppender(logged);
    }

    @AfterEach
    void leaveTheLog() {
        logger.detachAppender(logged);
    }

    @Test
    void aMessageFromAnImpossibleNameIsDropped() throws InterruptedException {
        deliver("{\"From\":\"(direct)\",\"Text\":\"hello\"}");

        assertEquals(Optional.empty(), inbox.take(0));
    }

    /** Once, the log had the parser's words with the sender's among them, escapes and line ends too, and a stack trace. */
    @Test
    void nothingThatStrangersSendGetsIntoTheLog() {
        deliver("{\"From\":\"bob\",\"Text\":forged\u001b[2J\nforged}");
        deliver("forged");

        for (ILoggingEvent event : logged.list) {
            assertTrue(event.getFormattedMessage().matches("[a-zA-Z0-9 ,.:;-]+"), event.getFormattedMessage());
            assertTrue(!event.getFormattedMessage().contains("forged"), event.getFormattedMessage());
            assertNull(event.getThrowableProxy());
        }
    }

    @Test
    void manyBadPayloadsAreFewLinesOfLog() {
        for (int payload = 0; payload < 1_000; payload++) {
            deliver("x");
        }

        assertEquals(10, logged.list.size());
    }

    /** Who joins gets what was broadcast in the last quarter of an hour: hellos of those who have left, too. */
    @Test
    void whatChatsToldEachOtherBeforeIsDroppedAndWhatPeopleSaidIsNot() throws InterruptedException {
        Instant before = Instant.now().minusSeconds(300);

        deliver("{\"Kind\":\"bye\"}", before);
        deliver("{\"From\":\"bob\",\"Text\":\"hello\"}", before);
        deliver("{\"Kind\":\"bye\"}", Instant.now());

        assertEquals(
                Optional.of(new ChatEvent.Arrived(
                        NODE, new ChatMessage(new Username("bob"), Recipient.everybody(), "hello"), before)),
                inbox.take(0));
        assertTrue(inbox.take(0).isPresent());
        assertEquals(Optional.empty(), inbox.take(0));
    }

    /** Else one whose clock is wrong would hear of nobody. */
    @Test
    void aClockThatIsOffIsAllowedFor() throws InterruptedException {
        door.onEvent(new NetworkEvent.ClockOff(Duration.ofHours(-1)));
        assertTrue(inbox.take(0).isPresent());

        deliver("{\"Kind\":\"bye\"}", Instant.now().minusSeconds(3_600));

        assertTrue(inbox.take(0).isPresent());
    }

    private void deliver(String payload) {
        deliver(payload, Instant.EPOCH);
    }

    private void deliver(String payload, Instant sentAt) {
        door.onDelivery(new Delivery(NODE, Payload.copyOf(payload.getBytes(UTF_8)), 1, sentAt));
    }
}
