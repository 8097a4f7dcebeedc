package io.floodnet.chat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.BroadcastResult;
import io.floodnet.Delivery;
import io.floodnet.NetworkEvent;
import io.floodnet.chat.message.ChatMessage;
import io.floodnet.chat.message.ContentCodec;
import io.floodnet.chat.message.MalformedMessageException;
import io.floodnet.chat.message.PersonId;
import io.floodnet.chat.message.Recipient;
import io.floodnet.chat.message.Username;
import io.floodnet.chat.people.Keepsakes;
import io.floodnet.chat.session.ChatEvent;
import io.floodnet.chat.session.ChatSession;
import io.floodnet.chat.session.LeaveReason;
import io.floodnet.chat.session.WhenFull;
import io.floodnet.chat.terminal.PipeScreen;
import io.floodnet.packet.NodeId;
import io.floodnet.packet.Payload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A whole chat through pipes, on a network that is none. */
class ChatLoopTest {
    private static final Username ALICE = new Username("alice");
    private static final Username BOB = new Username("bob");

    private final ContentCodec codec = new ContentCodec();
    private final Inbox inbox = new Inbox();
    private final InboxDoor door = new InboxDoor(inbox, codec);
    private final FakeNetwork network = new FakeNetwork();
    private final List<Keepsakes> kept = new CopyOnWriteArrayList<>();
    private final PipedOutputStream keys = new PipedOutputStream();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private CompletableFuture<ChatLoop.Outcome> outcome = new CompletableFuture<>();

    @BeforeEach
    void startChat() throws IOException {
        PipeScreen screen = PipeScreen.open(new PipedInputStream(keys, 64 * 1024), out, err, door);
        ChatLoop loop = new ChatLoop(
                new ChatSession(Keepsakes.of(ALICE, new PersonId(5)), WhenFull.WAIT),
                codec,
                inbox,
                network,
                screen,
                kept::add);
        inbox.put(new ChatEvent.Listening(55_555, new NodeId(7, 8)));
        outcome = CompletableFuture.supplyAsync(() -> {
            try {
                return loop.run();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @AfterEach
    void endInput() throws IOException {
        keys.close();
    }

    @Test
    void sendsEveryLineInOrderAndEndsWithTheInput() throws Exception {
        List<String> lines =
                IntStream.range(0, 3_000).mapToObj(number -> "line " + number).toList();

        type(String.join("\n", lines));
        keys.close();

        assertEquals(new ChatLoop.Outcome.Done(LeaveReason.INPUT_ENDED), ended());
        assertEquals(lines, sentTexts());
    }

    @Test
    void linesBeforeTheFirstLinkAreSentAfterIt() throws Exception {
        network.result = BroadcastResult.ISOLATED;
        type("one\ntwo\n");
        await().until(() -> err.toString(UTF_8).contains("what you type is kept"));

        network.result = BroadcastResult.SENT;
        door.onEvent(new NetworkEvent.Rejoined());
        keys.close();

        assertEquals(new ChatLoop.Outcome.Done(LeaveReason.INPUT_ENDED), ended());
        assertEquals(List.of("one", "two"), sentTexts());
    }

    @Test
    void showsWhatArrivesAndSkipsWhatIsNoMessage() throws Exception {
        deliver(codec.encode(new ChatMessage(BOB, Recipient.everybody(), "hello")));
        deliver(Payload.copyOf("\u001b[2J no message".getBytes(UTF_8)));
        deliver(codec.encode(new ChatMessage(BOB, Recipient.someone(ALICE), "psst")));
        deliver(codec.encode(new ChatMessage(BOB, Recipient.someone(BOB), "not for alice")));
        await().until(() -> out.toString(UTF_8).contains("psst"));
        keys.close();

        assertEquals(new ChatLoop.Outcome.Done(LeaveReason.INPUT_ENDED), ended());
        assertEquals("bob -> hello\n(direct) bob -> psst\n", out.toString(UTF_8));
    }

    @Test
    void takesANewNameFromTheNextLine() throws Exception {
        type("set username\nbob\nhello\nquit\n");

        assertEquals(new ChatLoop.Outcome.Done(LeaveReason.QUIT), ended());
        assertEquals(List.of(codec.encode(new ChatMessage(BOB, Recipient.everybody(), "hello"))), network.broadcast);
        assertTrue(err.toString(UTF_8).contains("New username: "));
        assertEquals("", out.toString(UTF_8));
        assertEquals(List.of(Keepsakes.of(ALICE, new PersonId(5)), Keepsakes.of(BOB, new PersonId(5))), kept);
    }

    private ChatLoop.Outcome ended() throws InterruptedException, ExecutionException, TimeoutException {
        return outcome.get(30, TimeUnit.SECONDS);
    }

    private void type(String text) throws IOException {
        keys.write(text.getBytes(UTF_8));
        keys.flush();
    }

    private void deliver(Payload payload) {
        door.onDelivery(new Delivery(new NodeId(1, 2), payload, 1, Instant.EPOCH));
    }

    private List<String> sentTexts() throws Exception {
        return network.broadcast.stream().map(this::text).toList();
    }

    private String text(Payload payload) {
        try {
            return ((ChatMessage) codec.decode(payload)).text();
        } catch (MalformedMessageException e) {
            throw new AssertionError(e);
        }
    }
}
