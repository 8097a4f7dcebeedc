package io.floodnet.chat.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is set for all chats of a user. */
class ConfigFileTest {
    private static final String LOOPBACK = "listen = 127.0.0.1\nport = 0\nno-lan = true\n";

    private final Path data;
    private final Path usual;

    ConfigFileTest(@TempDir Path data) throws IOException {
        this.data = data;
        this.usual = Files.createDirectories(data.resolve("config").resolve("floodnet"))
                .resolve("chat.properties");
    }

    @Test
    void itIsAsIfItWereOnTheCommandLine() throws Exception {
        Files.writeString(usual, LOOPBACK + "# who I am\nusername = 李雷\nentry = 127.0.0.1:1, 127.0.0.1:2\n");
        try (ChatProcess chat = ChatProcess.run(data)) {
            chat.awaitError("you are 李雷, on port");
            chat.awaitError("nobody answers at 127.0.0.1:1 yet");
            chat.awaitError("nobody answers at 127.0.0.1:2 yet");
        }
    }

    @Test
    void theCommandLineWins() throws Exception {
        Files.writeString(usual, LOOPBACK + "username = ann\nentry = 127.0.0.1:1\ntimeout = 1\n");
        try (ChatProcess chat = ChatProcess.run(data, "--username", "bob", "127.0.0.1:2")) {
            chat.awaitError("you are bob, on port");
            chat.awaitError("nobody answers at 127.0.0.1:2 yet");
            chat.type("quit");
            assertEquals(0, chat.awaitExit());
            assertTrue(!chat.errors().contains("127.0.0.1:1 "), chat.errors());
        }
        try (ChatProcess chat = ChatProcess.run(data, "send", "--timeout", "2", "-u", "cid", "hello")) {
            assertEquals(3, chat.awaitExit());
            assertTrue(chat.errors().contains("within 2 seconds"), chat.errors());
        }
        try (ChatProcess chat = ChatProcess.run(data, "send", "hello")) {
            assertEquals(3, chat.awaitExit());
            assertTrue(chat.errors().contains("within 1 seconds"), chat.errors());
        }
    }

    @Test
    void anotherFileMayBeNamed() throws Exception {
        Files.writeString(usual, LOOPBACK + "username = ann\n");
        Path other = Files.writeString(data.resolve("other"), LOOPBACK + "username = bob\n");
        try (ChatProcess chat = ChatProcess.run(data, "--config", other.toString(), ChatProcess.NOBODY)) {
            chat.awaitError("you are bob, on port");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "port = ssh | port must be a number within 0..65535, got 'ssh' (in FILE); chat --help shows how",
                "user = ann | can't read FILE (there is no option 'user'; those are address-file, entry, listen,"
                        + " log-file, no-lan, no-port-mapping, port, profile, timeout, username)",
                "no-lan = maybe | 'maybe' is not a boolean (in FILE); chat --help shows how",
            })
    void whatMakesNoSenseIsASentenceWithTheFile(String line, String sentence) throws Exception {
        Files.writeString(usual, line);
        try (ChatProcess chat = ChatProcess.run(data, ChatProcess.NOBODY)) {
            assertEquals(2, chat.awaitExit());
            assertEquals("chat: " + sentence.replace("FILE", usual.toString()), chat.errors());
        }
    }

    @Test
    void oneThatIsNamedHasToBeThere() throws Exception {
        Path nowhere = data.resolve("nowhere");
        try (ChatProcess chat = ChatProcess.run(data, "--config=" + nowhere)) {
            assertEquals(2, chat.awaitExit());
            assertEquals("chat: can't read " + nowhere + " (there is no such file)", chat.errors());
        }
    }
}
