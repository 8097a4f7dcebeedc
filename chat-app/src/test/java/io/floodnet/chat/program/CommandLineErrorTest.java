package io.floodnet.chat.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wrong words on the command line: one sentence, an exit status, no stack trace. */
class CommandLineErrorTest {
    private final Path data;

    CommandLineErrorTest(@TempDir Path data) {
        this.data = data;
    }

    @ParameterizedTest(name = "chat {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "--port 70000         | port must be within 0..65535, got 70000",
                "--port ssh           | port must be a number within 0..65535, got 'ssh'",
                "localhost            | an address is host:port, got 'localhost'",
                "localhost:ssh        | port must be a number within 1..65535, got 'ssh'",
                "localhost:0          | port must be within 1..65535, got 0",
                "::1:55555            | an IPv6 address stands in brackets, as in [::1]:55555, got '::1:55555'",
                "--listen foo         | an address to listen on is an IP address of this machine, as 127.0.0.1, got 'foo'",
                "--listen 1.2.3.256   | an address to listen on is an IP address of this machine, as 127.0.0.1,"
                        + " got '1.2.3.256'",
                "--listen ::1::       | an address to listen on is an IP address of this machine, as 127.0.0.1,"
                        + " got '::1::'",
                "--log-file=          | a file has a path, got ''",
                "--username a@b       | a name has no spaces, no @ and no invisible characters; choose another,"
                        + " as in alice or bob_2",
                "--profile 1          | a profile's name is a letter and up to 31 letters, digits, _ and -, as in work,"
                        + " got '1'",
                "--prot               | Unknown option: '--prot'",
                "--port               | Missing required parameter for option '--port' (N)"
            })
    void wrongUsageIsASentenceAndStatus2(String arguments, String sentence) throws Exception {
        try (ChatProcess chat = ChatProcess.run(data, arguments.split(" "))) {
            assertEquals(2, chat.awaitExit());
            assertEquals("chat: " + sentence + "; chat --help shows how", chat.errors());
            assertEquals(List.of(), chat.output());
        }
    }

    @Test
    void aLogFileThatCannotBeWrittenIsASentenceAndStatus1() throws Exception {
        Path file = Files.createFile(data.resolve("file"));
        try (ChatProcess chat =
                ChatProcess.run(data, "--log-file", file.resolve("chat.log").toString())) {
            assertEquals(1, chat.awaitExit());
            assertEquals(
                    "chat: cannot write the log file " + file.resolve("chat.log") + " (" + file
                            + " is no folder); choose another with --log-file",
                    chat.errors());
        }
    }

    @Test
    void aPortInUseIsASentenceAndStatus1() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            try (ChatProcess chat = ChatProcess.run(data, "--listen", "127.0.0.1", "--port", port)) {
                assertEquals(1, chat.awaitExit());
                assertTrue(chat.errors().contains("port " + port), chat.errors());
                assertTrue(chat.errors().endsWith("(see --port and --listen)"), chat.errors());
                assertEquals(1, chat.errors().lines().count(), chat.errors());
            }
        }
    }

    @Test
    void anAddressThatIsNoneOfThisMachineIsASentenceAndStatus1() throws Exception {
        try (ChatProcess chat = ChatProcess.run(data, "--listen", "192.0.2.1")) {
            chat.endInput();

            assertEquals(1, chat.awaitExit());
            assertTrue(chat.errors().startsWith("chat: cannot listen"), chat.errors());
            assertEquals(1, chat.errors().lines().count(), chat.errors());
        }
    }

    @Test
    void withoutADataDirectoryTheChatGoesOnWithoutALog() throws Exception {
        Path file = Files.createFile(data.resolve("no-folder"));
        try (ChatProcess chat = ChatProcess.join(file, "alice", ChatProcess.NOBODY)) {
            chat.awaitError("chat: no log is written, as " + file.resolve("floodnet") + " can't be (");
            chat.type("quit");

            assertEquals(0, chat.awaitExit());
        }
    }

    @Test
    void anEntryThatDoesNotAnswerIsANoticeAndTheChatGoesOn() throws Exception {
        try (ChatProcess chat = ChatProcess.join(data, "alice", ChatProcess.NOBODY)) {
            chat.awaitError("nobody answers at 127.0.0.1:1 yet (");
            chat.awaitError("; waiting to be joined, still trying");
            chat.type("quit");

            assertEquals(0, chat.awaitExit());
        }
    }

    @Test
    void anUnknownHostIsANoticeAndTheChatGoesOn() throws Exception {
        try (ChatProcess chat = ChatProcess.join(data, "alice", "no.such.host.invalid:55555")) {
            chat.awaitError("no.such.host.invalid:55555");
            chat.type("quit");

            assertEquals(0, chat.awaitExit());
        }
    }

    @Test
    void helpAndVersionAreOnTheOutputWithStatus0() throws Exception {
        assertTrue(outputOf("--help").startsWith("Usage: chat [-hV]"));
        assertTrue(outputOf("--help").contains("\n  send  Join, say TEXT"));
        assertTrue(outputOf("--version").startsWith("floodnet chat "));
    }

    private String outputOf(String argument) throws IOException, InterruptedException {
        try (ChatProcess chat = ChatProcess.run(data, argument)) {
            assertEquals(0, chat.awaitExit());
            assertEquals("", chat.errors());
            return String.join("\n", chat.output());
        }
    }
}
