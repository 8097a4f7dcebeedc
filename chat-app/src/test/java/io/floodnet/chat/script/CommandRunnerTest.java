package io.floodnet.chat.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.chat.fact.Fact;
import io.floodnet.chat.message.ChatMessage;
import io.floodnet.chat.message.PersonId;
import io.floodnet.chat.message.Recipient;
import io.floodnet.chat.message.Username;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A command that answers, or doesn't. */
class CommandRunnerTest {
    private static final Fact.Heard HEARD = new Fact.Heard(
            new ChatMessage(new Username("bob"), Recipient.everybody(), "hello\nthere 李"),
            new PersonId(0x3fa1),
            Instant.MIN);

    private static String answer(Duration timeout, String... command) throws IOException, InterruptedException {
        return new CommandRunner(List.of(command), timeout).answer(HEARD);
    }

    private static String failure(Duration timeout, String script) {
        return String.valueOf(assertThrows(IOException.class, () -> answer(timeout, "sh", "-c", script))
                .getMessage());
    }

    @Test
    void itReadsTheTextAndKnowsWhoSaidIt() throws Exception {
        assertEquals(
                "hello\nthere 李\nbob 0000000000003fa1 0 0\n",
                answer(
                        Duration.ofMinutes(1),
                        "sh",
                        "-c",
                        "cat; echo $CHAT_FROM $CHAT_PERSON $CHAT_DIRECT $CHAT_ACTION"));
    }

    @Test
    void oneThatReadsNothingMayAnswerAllTheSame() throws Exception {
        assertEquals("yes\n", answer(Duration.ofMinutes(1), "echo", "yes"));
    }

    @Test
    void oneThatFailsHasNoAnswer() {
        assertEquals("ended with status 3, so it has no answer", failure(Duration.ofMinutes(1), "echo no; exit 3"));
    }

    @Test
    void oneThatTakesTooLongIsEnded() {
        assertEquals("took more than 1 seconds and was ended", failure(Duration.ofSeconds(1), "sleep 600"));
    }

    @Test
    void oneThatWritesWithoutEndIsEnded() {
        assertEquals(
                "wrote more than 65536 bytes and was ended",
                failure(Duration.ofMinutes(1), "while :; do echo again and again; done"));
    }

    /** Whether its pipe is still read then, or has been emptied by the JVM at its end. */
    @Test
    void whatItLeavesBehindHoldsNobodyUp() throws Exception {
        for (String pause : List.of("", "sleep 0.2; ")) {
            assertEquals("done\n", answer(Duration.ofMinutes(1), "sh", "-c", "sleep 3 & " + pause + "echo done"));
        }
    }

    @Test
    void oneThatIsNotThereIsSaidNotToBe() {
        IOException refused =
                assertThrows(IOException.class, () -> answer(Duration.ofMinutes(1), "/nowhere/no-such-command"));

        assertTrue(String.valueOf(refused.getMessage()).startsWith("can't be started ("), refused::toString);
    }
}
