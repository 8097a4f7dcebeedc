package io.floodnet.chat.program;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Chats in processes, through pipes, as a script has them. */
class PipeChatTest {
    private final Path data;

    PipeChatTest(@TempDir Path data) {
        this.data = data;
    }

    @Test
    void aLineReachesEverybodyAndADirectOneItsNameAlone() throws Exception {
        try (ChatProcess alice = ChatProcess.join(data, "alice", ChatProcess.NOBODY);
                ChatProcess bob = ChatProcess.join(data, "bob", alice.address());
                ChatProcess carol = ChatProcess.join(data, "carol", alice.address())) {
            bob.awaitError("on the network");
            carol.awaitError("on the network");

            bob.type("hello", "@alice psst", "@carol hey", "bye");
            alice.awaitOutput("bob -> bye");
            carol.awaitOutput("bob -> bye");

            assertEquals(List.of("bob -> hello", "(direct) bob -> psst", "bob -> bye"), alice.output());
            assertEquals(List.of("bob -> hello", "(direct) bob -> hey", "bob -> bye"), carol.output());
            assertEquals(List.of(), bob.output());
        }
    }

    @Test
    void whoAsksIsToldOfTheNetworkAndNothingOfItGoesToTheOutput() throws Exception {
        try (ChatProcess alice = ChatProcess.join(data, "alice", ChatProcess.NOBODY);
                ChatProcess bob = ChatProcess.join(data, "bob", alice.address())) {
            bob.awaitError("on the network");
            bob.type("hello");
            alice.awaitOutput("bob -> hello");

            alice.type("/net");

            alice.awaitError("1 link: to bob");
            alice.awaitError("2 nodes on the network, with this one");
            alice.awaitError("1 message came since the start, 0 went from here");
            assertEquals(List.of("bob -> hello"), alice.output());
        }
    }

    /** The chat that this grows out of crashed on an empty line. */
    @Test
    void emptyLinesAndRefusedOnesDoNoHarm() throws Exception {
        try (ChatProcess alice = ChatProcess.join(data, "alice", ChatProcess.NOBODY);
                ChatProcess bob = ChatProcess.join(data, "bob", alice.address())) {
            bob.type("", "   ", "@", "@alice", "x".repeat(5_000), "still here");

            alice.awaitOutput("bob -> still here");

            assertEquals(List.of("bob -> still here"), alice.output());
            bob.awaitError("type a name right after the @");
            bob.awaitError("there is no text for alice");
            bob.awaitError("a text has at most 4096 bytes of UTF-8, this one has 5000");
            bob.endInput();
            assertEquals(1, bob.awaitExit());
            assertTrue(bob.errors().endsWith("chat: 3 lines were refused, as said above"), bob.errors());
        }
    }

    @Test
    void aLineThatBeginsLikeACommandIsNotLost() throws Exception {
        try (ChatProcess alice = ChatProcess.join(data, "alice", ChatProcess.NOBODY);
                ChatProcess bob = ChatProcess.join(data, "bob", alice.address())) {
            bob.type("/dev is full", "\\section", "//me too");
            bob.endInput();

            assertEquals(0, bob.awaitExit());
            alice.awaitOutput("bob -> /me too");
            assertEquals(List.of("bob -> /dev is full", "bob -> \\section", "bob -> /me too"), alice.output());
        }
    }

    @Test
    void linesBeforeTheFirstLinkAreKeptAndSentInOrder() throws Exception {
        try (ChatProcess alice = ChatProcess.join(data, "alice", ChatProcess.NOBODY)) {
            alice.type("one", "set username", "anna", "two", "three");
            alice.awaitError("what you type is kept");
            try (ChatProcess bob = ChatProcess.join(data, "bob", alice.address())) {
                bob.awaitOutput("anna -> three");

                assertEquals(List.of("alice -> one", "anna -> two", "anna -> three"), bob.output());
                assertTrue(alice.errors().contains("New username: "), alice.errors());
            }
        }
    }

    @Test
    void theEndOfInputSendsWhatIsLeftAndLeavesWithStatus0() throws Exception {
        List<String> lines =
                IntStream.range(0, 2_000).mapToObj(number -> "line " + number).toList();
        try (ChatProcess alice = ChatProcess.join(data, "alice", ChatProcess.NOBODY);
                ChatProcess bob = ChatProcess.join(data, "bob", alice.address())) {
            bob.type(lines.toArray(String[]::new));
            bob.endInput();

            assertEquals(0, bob.awaitExit());
            alice.awaitOutput("bob -> line 1999");
            assertEquals(lines.stream().map(line -> "bob -> " + line).toList(), alice.output());
        }
    }

    @Test
    void anEndWithNobodyThereSaysHowManyLinesWereNotSent() throws Exception {
        try (ChatProcess alice = ChatProcess.join(data, "alice", ChatProcess.NOBODY)) {
            alice.type("one", "two");
            alice.endInput();

            assertEquals(1, alice.awaitExit());
            assertTrue(alice.errors().contains("chat: 2 lines were not sent; start again"), alice.errors());
        }
    }

    @Test
    void noEscapeByteGetsThrough() throws Exception {
        try (ChatProcess alice = ChatProcess.join(data, "alice", ChatProcess.NOBODY);
                ChatProcess bob = ChatProcess.join(data, "bob", alice.address())) {
            bob.type("\u001b[2Jred \u001b[31m\u202e");

            alice.awaitOutput("bob -> ␛[2Jred ␛[31m\ufffd");

            String everything = String.join("\n", alice.output()) + alice.errors() + bob.errors();
            assertFalse(everything.contains("\u001b"), everything);
        }
    }

    @Test
    void aReaderThatLeavesEndsTheChatAsASignalWould() throws Exception {
        try (ChatProcess alice = ChatProcess.join(data, "alice", ChatProcess.NOBODY);
                ChatProcess bob = ChatProcess.join(data, "bob", alice.address())) {
            alice.address();
            alice.process().getInputStream().close();
            await().atMost(Duration.ofSeconds(60)).until(() -> {
                bob.type("is anybody there?");
                return !alice.process().isAlive();
            });

            assertEquals(141, alice.awaitExit());
            assertFalse(alice.errors().contains("bye"), alice.errors());
            assertTrue(log().contains("leaving: nobody reads the output any more"), log());
        }
    }

    @Test
    void aChatThatIsToldToEndSaysGoodbye() throws Exception {
        try (ChatProcess alice = ChatProcess.join(data, "alice", ChatProcess.NOBODY);
                ChatProcess bob = ChatProcess.join(data, "bob", alice.address())) {
            alice.awaitError("on the network");
            bob.awaitError("on the network");

            // Not destroy(), which closes its input as well: then there are two reasons to end.
            bob.process().toHandle().destroy();

            assertEquals(143, bob.awaitExit());
            alice.awaitError("the last link is lost");
            assertTrue(bob.errors().endsWith("told to end; bye"), bob.errors());
            assertFalse(bob.errors().contains("the last link is lost"), bob.errors());
        }
    }

    @Test
    void theLogSaysWhyAChatEnded() throws Exception {
        try (ChatProcess alice = ChatProcess.join(data, "alice", ChatProcess.NOBODY)) {
            alice.endInput();

            assertEquals(0, alice.awaitExit());
            assertTrue(log().contains("leaving: the input has ended"), log());
            assertFalse(alice.errors().contains("bye"), alice.errors());
        }
    }

    @Test
    void chatsOfOneUserLogToFilesOfTheirOwn() throws Exception {
        try (ChatProcess alice = ChatProcess.join(data, "alice", ChatProcess.NOBODY);
                ChatProcess bob = ChatProcess.join(data, "bob", alice.address())) {
            bob.awaitError("on port");

            try (Stream<Path> files = Files.list(data.resolve("floodnet"))) {
                assertEquals(
                        List.of("chat-2.log", "chat-2.log.lock", "chat.log", "chat.log.lock", "profiles"),
                        files.map(file -> file.getFileName().toString())
                                .sorted()
                                .toList());
            }
        }
    }

    /** What the first chat of a test logged. */
    private String log() throws IOException {
        return Files.readString(data.resolve("floodnet").resolve("chat.log"));
    }
}
