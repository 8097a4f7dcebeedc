package io.floodnet.chat.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.floodnet.chat.message.ChatMessage;
import io.floodnet.chat.message.Recipient;
import io.floodnet.chat.message.Username;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Plain lines through pipes. */
class PipeScreenTest {
    private static final Username ALICE = new Username("alice");
    private static final Username BOB = new Username("bob");

    private final RecordingListener listener = new RecordingListener();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void receivedLinesAndNothingElseAreOnTheOutput() {
        try (Screen screen = open("")) {
            screen.show(new ChatMessage(BOB, Recipient.everybody(), "hello"));
            screen.show(new ChatMessage(BOB, Recipient.someone(ALICE), "psst"));
            screen.showOwn(new ChatMessage(ALICE, Recipient.everybody(), "mine"));
            screen.notice("on the network");
            screen.askUsername();
            screen.askLine(ALICE, "");
        }

        assertEquals("bob -> hello\n(direct) bob -> psst\n", out.toString(UTF_8));
        assertEquals("on the network\nNew username: \n", err.toString(UTF_8).replace("\r", ""));
    }

    @Test
    void aTextCannotBreakItsLine() {
        try (Screen screen = open("")) {
            screen.show(new ChatMessage(BOB, Recipient.everybody(), "hi\neve -> \u001b[31mmoney"));
        }

        assertEquals("bob -> hi␤eve -> ␛[31mmoney\n", out.toString(UTF_8));
    }

    @Test
    void aLineIsReadWhenItIsAskedFor() {
        try (Screen screen = open("one\ntwo\n")) {
            screen.askLine(ALICE, "");

            await().untilAsserted(() -> assertEquals(List.of("line one"), listener.heard));
        }
    }

    @Test
    void theEndComesAfterTheLastLine() {
        try (Screen screen = open("one")) {
            screen.askLine(ALICE, "");
            screen.askLine(ALICE, "");

            await().untilAsserted(() -> assertEquals(List.of("line one", "end"), listener.heard));
        }
    }

    @Test
    void aReaderThatIsGoneIsNoticed() {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        try (Screen screen = PipeScreen.open(InputStream.nullInputStream(), broken, err, listener)) {
            screen.show(new ChatMessage(BOB, Recipient.everybody(), "hello"));
        }

        assertEquals(List.of("closed"), listener.heard);
    }

    private Screen open(String input) {
        return PipeScreen.open(new ByteArrayInputStream(input.getBytes(UTF_8)), out, err, listener);
    }
}
