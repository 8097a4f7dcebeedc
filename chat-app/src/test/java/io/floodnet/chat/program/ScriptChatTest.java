package io.floodnet.chat.program;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The chat as scripts and bots have it, each in a process that talks to another one. */
class ScriptChatTest {
    private final Path data;
    private final ChatProcess ann;

    ScriptChatTest(@TempDir Path data) throws Exception {
        this.data = data;
        ann = ChatProcess.join(data, "ann", ChatProcess.NOBODY);
    }

    @BeforeEach
    void awaitAnn() {
        ann.address();
    }

    @AfterEach
    void stopAnn() {
        ann.close();
    }

    private ChatProcess start(String... arguments) throws IOException {
        List<String> all = new ArrayList<>(
                List.of("--listen", "127.0.0.1", "--port", "0", "--entry", ann.address(), "--username", "bob"));
        all.addAll(List.of(arguments));
        return ChatProcess.run(data, all.toArray(String[]::new));
    }

    @Test
    void jsonGoesBothWays() throws Exception {
        try (ChatProcess bob = start("--json")) {
            bob.awaitOutput("{\"v\":1,\"kind\":\"linked\"}");
            bob.type(
                    "{\"v\":1,\"kind\":\"say\",\"text\":\"hello \\u674e\",\"id\":\"h\"}",
                    "{\"kind\":\"say\",\"text\":\"psst\",\"to\":\"ann\"}",
                    "{\"kind\":\"say\",\"text\":\"waves\",\"action\":true}",
                    "{\"kind\":\"say\",\"text\":\"/quit\"}");
            ann.awaitOutput("bob -> hello 李", "(direct) bob -> psst", "bob -> /me waves", "bob -> /quit");
            bob.awaitOutput(
                    "{\"v\":1,\"kind\":\"sent\",\"id\":\"h\"}", "{\"v\":1,\"kind\":\"confirmed\",\"id\":\"2\"}");

            ann.type("\u001b[2J back", "@bob you");
            bob.awaitOutputPart("\"direct\":false,\"action\":false,\"text\":\"\\u001B[2J back\"}");
            bob.awaitOutputPart("\"from\":\"ann\"");
            bob.awaitOutputPart("\"direct\":true,\"action\":false,\"text\":\"you\"}");
            bob.type("{\"kind\":\"users\",\"id\":\"u\"}");
            bob.awaitOutputPart("{\"v\":1,\"kind\":\"users\",\"id\":\"u\",\"online\":[{\"name\":\"ann\",");
            bob.type("{\"kind\":\"quit\"}");

            assertEquals(0, bob.awaitExit());
            assertEquals("", bob.errors());
            assertFalse(String.join("\n", bob.output()).contains("\u001b"), bob.output()::toString);
        }
    }

    @Test
    void whatIsNoRequestIsAnErrorObjectAndTheStatusSaysSo() throws Exception {
        try (ChatProcess bob = start("--json")) {
            bob.type("hello", "{\"kind\":\"say\",\"text\":\"still here\"}");
            bob.endInput();

            assertEquals(1, bob.awaitExit());
            bob.awaitOutput("{\"v\":1,\"kind\":\"error\",\"id\":\"1\",\"reason\":\"a line is a JSON object, as in"
                    + " {\\\"kind\\\":\\\"say\\\",\\\"text\\\":\\\"hello\\\"}\"}");
            assertEquals("chat: 1 line was refused, as said above", bob.errors());
            ann.awaitOutput("bob -> still here");
        }
    }

    /** Its input ends at once, as that of "echo ... | chat --json" does. */
    @Test
    void theEndOfJsonWaitsForTheWordThatAMessageCame() throws Exception {
        try (ChatProcess bob = start("--json")) {
            bob.type("{\"kind\":\"say\",\"text\":\"psst\",\"to\":\"ann\",\"id\":\"p\"}");
            bob.endInput();

            assertEquals(0, bob.awaitExit());
            bob.awaitOutput(
                    "{\"v\":1,\"kind\":\"sent\",\"id\":\"p\"}", "{\"v\":1,\"kind\":\"confirmed\",\"id\":\"p\"}");
        }
    }

    @Test
    void sendSaysOneThingAndLeaves() throws Exception {
        try (ChatProcess all = start("send", "the", "build is", "green");
                ChatProcess one = start("send", "--to", "ann", "-u", "robot", "/me waves")) {
            assertEquals(0, all.awaitExit());
            assertEquals(0, one.awaitExit());
            ann.awaitOutput("bob -> the build is green", "(direct) robot -> /me waves");
            assertEquals("", all.errors() + one.errors());
            assertEquals(List.of(), all.output());
        }
    }

    @Test
    void sendSaysWhenNobodyConfirmsOrNobodyIsThere() throws Exception {
        try (ChatProcess unconfirmed = start("send", "--to", "eve", "hello");
                ChatProcess refused = start("send", "--to", "ann#0000000000000000", "hello");
                ChatProcess alone = ChatProcess.run(
                        data,
                        "--listen",
                        "127.0.0.1",
                        "--port",
                        "0",
                        "send",
                        "--entry",
                        ChatProcess.NOBODY,
                        "--timeout",
                        "2",
                        "hello")) {
            assertEquals(4, unconfirmed.awaitExit());
            assertEquals("chat: sent, but no word from eve that it came", unconfirmed.errors());
            assertEquals(1, refused.awaitExit());
            assertTrue(
                    refused.errors().startsWith("chat: nobody called ann#0000000000000000 has been seen here yet"),
                    refused.errors());
            assertEquals(3, alone.awaitExit());
            assertEquals(
                    "chat: not sent: nobody was there within 2 seconds; --entry host:port names a node that runs",
                    alone.errors());
        }
    }

    @Test
    void wrongUsageOfACommandIsASentenceAndStatus2() throws Exception {
        try (ChatProcess chat = start("send", "--timeout", "0", "hello")) {
            assertEquals(2, chat.awaitExit());
            assertEquals("chat: a timeout is within 1..3600 seconds, got 0; chat send --help shows how", chat.errors());
        }
    }

    @Test
    void tailShowsWhatIsSaidUntilItIsStopped() throws Exception {
        try (ChatProcess tail = start("tail");
                ChatProcess json = start("tail", "--json")) {
            tail.endInput();
            tail.awaitError("on the network");
            json.awaitOutput("{\"v\":1,\"kind\":\"linked\"}");

            ann.type("one", "\u001b]0;two\u0007");

            tail.awaitOutput("ann -> one", "ann -> ␛]0;two␇");
            json.awaitOutputPart("\"text\":\"\\u001B]0;two\\u0007\"}");
            tail.process().toHandle().destroy();
            assertEquals(143, tail.awaitExit());
            assertEquals(List.of("ann -> one", "ann -> ␛]0;two␇"), tail.output());
        }
    }

    @Test
    void tailEndsWithItsReader() throws Exception {
        try (ChatProcess tail = start("tail")) {
            tail.awaitError("on the network");
            tail.process().getInputStream().close();

            await().atMost(Duration.ofSeconds(60)).until(() -> {
                ann.type("is anybody there?");
                return !tail.process().isAlive();
            });

            assertEquals(141, tail.awaitExit());
        }
    }

    @Test
    void anInterruptIsACleanEnd() throws Exception {
        Assumptions.assumeFalse(isInterruptIgnored(), "this shell has its children ignore it");
        try (ChatProcess tail = start("tail")) {
            tail.awaitError("on the network");

            new ProcessBuilder("kill", "-INT", Long.toString(tail.process().pid()))
                    .start()
                    .waitFor();

            assertEquals(130, tail.awaitExit());
            assertTrue(tail.errors().endsWith("told to end; bye"), tail.errors());
            ann.awaitError("the last link is lost");
        }
    }

    /** Then a JVM leaves it ignored, as it should. */
    private static boolean isInterruptIgnored() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.exists(status)
                && Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("SigIgn:"))
                        .anyMatch(line ->
                                (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) != 0);
    }

    @Test
    void aCommandAnswersEachMessageWhereItCameFrom() throws Exception {
        try (ChatProcess bot = start("run", "--", "sh", "-c", "read text; echo \"$CHAT_FROM: $text?\"; echo")) {
            bot.awaitError("on the network");

            ann.type("one", "@bob two");

            ann.awaitOutput("bob -> ann: one?", "(direct) bob -> ann: two?");
            assertEquals(List.of(), bot.output());
        }
    }

    @Test
    void aCommandThatFailsIsSaidTo() throws Exception {
        try (ChatProcess bot = start("run", "--timeout", "7", "--", "false")) {
            bot.awaitError("on the network");

            ann.type("one");

            bot.awaitError("chat: the command ended with status 1, so it has no answer");
        }
    }

    /** The profiles without a name are those of the terminals. */
    @Test
    void aScriptLeavesNoProfileUnlessAskedTo() throws Exception {
        try (ChatProcess chat = start("send", "hello")) {
            assertEquals(0, chat.awaitExit());
        }
        try (ChatProcess chat = start("send", "--profile", "robot", "hello")) {
            assertEquals(0, chat.awaitExit());
        }

        Path profiles = data.resolve("floodnet").resolve("profiles");
        assertTrue(Files.exists(profiles.resolve("1")), "ann's");
        assertFalse(Files.exists(profiles.resolve("2")), "bob's");
        assertTrue(
                Files.readString(profiles.resolve("robot").resolve("profile")).contains("name bob"));
    }
}
