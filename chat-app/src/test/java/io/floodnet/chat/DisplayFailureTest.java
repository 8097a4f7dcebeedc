package io.floodnet.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.floodnet.chat.message.ChatMessage;
import io.floodnet.chat.message.ContentCodec;
import io.floodnet.chat.message.PersonId;
import io.floodnet.chat.message.Recipient;
import io.floodnet.chat.message.Username;
import io.floodnet.chat.people.Keepsakes;
import io.floodnet.chat.session.ChatEvent;
import io.floodnet.chat.session.ChatSession;
import io.floodnet.chat.session.LeaveReason;
import io.floodnet.chat.session.WhenFull;
import io.floodnet.chat.terminal.Screen;
import io.floodnet.packet.NodeId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A screen that fails on a message. */
class DisplayFailureTest {
    private static final Username ALICE = new Username("alice");

    @Test
    void aMessageThatCannotBeShownDoesNotEndTheChat() throws InterruptedException {
        Inbox inbox = new Inbox();
        inbox.put(new ChatEvent.Listening(55_555, new NodeId(7, 8)));
        inbox.put(arrived("bad"));
        inbox.put(arrived("good"));
        inbox.put(new ChatEvent.InputEnded());
        FailingScreen screen = new FailingScreen();
        ChatSession session = new ChatSession(Keepsakes.of(ALICE, new PersonId(5)), WhenFull.REFUSE);

        ChatLoop.Outcome outcome =
                new ChatLoop(session, new ContentCodec(), inbox, new FakeNetwork(), screen, kept -> {}).run();

        assertEquals(new ChatLoop.Outcome.Done(LeaveReason.INPUT_ENDED), outcome);
        assertEquals(List.of("good"), screen.shown);
    }

    private static ChatEvent arrived(String text) {
        return new ChatEvent.Arrived(
                new NodeId(1, 2), new ChatMessage(new Username("bob"), Recipient.everybody(), text), Instant.now());
    }

    private static final class FailingScreen implements Screen {
        private final List<String> shown = new ArrayList<>();

        @Override
        public void askLine(Username name, String with) {}

        @Override
        public void suggest(Username name) {}

        @Override
        public void askUsername() {}

        @Override
        public void show(ChatMessage message) {
            if (message.text().equals("bad")) {
                throw new StringIndexOutOfBoundsException("begin 0, end -1, length 12");
            }
            shown.add(message.text());
        }

        @Override
        public void showOwn(ChatMessage message) {}

        @Override
        public void notice(String sentence) {}

        @Override
        public void close() {}
    }
}
