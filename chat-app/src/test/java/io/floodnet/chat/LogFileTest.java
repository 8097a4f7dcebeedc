package io.floodnet.chat;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Logs of several chats at once, and paths that can't be written. */
class LogFileTest {
    private final Path folder;

    LogFileTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void theFirstChatLogsToTheFirstFile() throws IOException {
        Path data = folder.resolve("data").resolve("floodnet");

        assertEquals(data.resolve("chat.log"), LogFile.firstFree(data));
    }

    /** A lock of this process, held by another channel, is as good as one of another process. */
    @Test
    void aChatBesideAnotherLogsToAnotherFile() throws IOException {
        try (FileChannel other = lock("chat.log.lock")) {
            assertTrue(other.isOpen());

            assertEquals(folder.resolve("chat-2.log"), LogFile.firstFree(folder));
        }
    }

    /** It once was: whatever chat came next then wrote into the same file. */
    @Test
    void aClaimIsNotLostToTheGarbageCollector() throws IOException {
        assertEquals(folder.resolve("chat.log"), LogFile.firstFree(folder));

        // What is closed for being forgotten is closed a little after a collection.
        await().during(Duration.ofMillis(500)).atMost(Duration.ofMinutes(1)).until(() -> {
            System.gc();
            return isTaken("chat.log.lock");
        });
    }

    @Test
    void aFolderIsNoLogFile() {
        IOException refusal = assertThrows(IOException.class, () -> LogFile.open(folder));

        assertEquals(
                "cannot write the log file " + folder + " (it is a folder); choose another with --log-file",
                refusal.getMessage());
    }

    @Test
    void aFileIsNoFolderForALogFile() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        IOException refusal = assertThrows(IOException.class, () -> LogFile.open(file.resolve("chat.log")));

        assertEquals(
                "cannot write the log file " + file.resolve("chat.log") + " (" + file
                        + " is no folder); choose another with --log-file",
                refusal.getMessage());
    }

    @Test
    void theRootIsNoLogFile() {
        assertEquals(
                "cannot write the log file / (it is a folder); choose another with --log-file",
                refusalOf(Path.of("/")));
    }

    @Test
    void aFolderThatIsNotThereIsNotMade() {
        Path missing = folder.resolve("missing");

        assertEquals(
                "cannot write the log file " + missing.resolve("x.log")
                        + " (no such folder); choose another with --log-file",
                refusalOf(missing.resolve("x.log")));
        assertFalse(Files.exists(missing));
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "it takes a folder where nobody can make a file")
    void aFolderWhereNoFileCanBeMadeIsNotSaidToBeMissing() {
        String refusal = refusalOf(Path.of("/proc/x.log"));

        assertFalse(refusal.contains("no such folder"), refusal);
    }

    /** It once grew to 14 MiB in the minute between two looks at it. */
    @Test
    void aLogThatIsPouredIntoKeepsItsBound() throws IOException {
        Path file = folder.resolve("poured.log");
        LogFile.open(file);
        Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        try {
            for (int line = 0; line < 40; line++) {
                root.warn("x".repeat(100_000));
            }

            assertTrue(Files.size(file) <= 1_200_000, () -> file.toFile().length() + " bytes");
            assertTrue(Files.size(folder.resolve("poured.log.1")) <= 1_200_000);
        } finally {
            root.detachAndStopAllAppenders();
        }
    }

    private static String refusalOf(Path file) {
        return String.valueOf(
                assertThrows(IOException.class, () -> LogFile.open(file)).getMessage());
    }

    private boolean isTaken(String name) throws IOException {
        try (FileChannel other = FileChannel.open(folder.resolve(name), StandardOpenOption.WRITE);
                FileLock lock = other.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException e) {
            return true;
        }
    }

    private FileChannel lock(String name) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(name), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.lock();
        return channel;
    }
}
