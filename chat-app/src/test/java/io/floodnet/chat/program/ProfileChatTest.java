package io.floodnet.chat.program;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.floodnet.chat.profile.Profile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a chat knows of the one before, and of others on the machine. */
class ProfileChatTest {
    private final Path data;

    ProfileChatTest(@TempDir Path data) {
        this.data = data;
    }

    private ChatProcess start(String entry, String... arguments) throws Exception {
        String[] all = {"--listen", "127.0.0.1", "--port", "0", entry};
        String[] joined = new String[all.length + arguments.length];
        System.arraycopy(all, 0, joined, 0, all.length);
        System.arraycopy(arguments, 0, joined, all.length, arguments.length);
        return ChatProcess.run(data, joined);
    }

    @Test
    void aNameAndContactsAreThereAgain() throws Exception {
        try (ChatProcess chat = start(ChatProcess.NOBODY)) {
            chat.type("set username ann", "/add bob", "quit");
            assertEquals(0, chat.awaitExit());
        }

        try (ChatProcess chat = start(ChatProcess.NOBODY)) {
            chat.awaitError("you are ann, on port");
            chat.type("/add");
            chat.awaitError("contacts: bob");
        }
    }

    /** It was taken for damaged, and replaced. */
    @Test
    void aFileThatIsFarTooLargeIsNeverReplaced() throws Exception {
        Path file = Files.createDirectories(
                        data.resolve("floodnet").resolve("profiles").resolve("1"))
                .resolve("profile");
        byte[] large = "contact bob\n".repeat(100_000).getBytes(UTF_8);
        Files.write(file, large);
        try (ChatProcess chat = start(ChatProcess.NOBODY)) {
            chat.awaitError("chat: nothing is kept for the next time, as " + file
                    + " can't be (it has more than 1048576 bytes)");
            chat.type("set username ann", "/add cid", "quit");

            assertEquals(0, chat.awaitExit());
        }

        assertArrayEquals(large, Files.readAllBytes(file));
    }

    @Test
    void thatAllProfilesAreTakenIsSaid() throws Exception {
        Path profiles = data.resolve("floodnet").resolve("profiles");
        List<FileChannel> locks = new ArrayList<>();
        for (int number = 1; number <= Profile.PROFILES_MAX; number++) {
            // Not by the class itself: a process that closes a file gives up all its locks on it.
            Path folder = Files.createDirectories(profiles.resolve(Integer.toString(number)));
            FileChannel channel = FileChannel.open(folder.resolve("lock"), CREATE, WRITE);
            channel.lock();
            locks.add(channel);
        }
        try (ChatProcess chat = start(ChatProcess.NOBODY)) {
            chat.awaitError("chat: nothing is kept for the next time, as other chats have all 64 profiles;"
                    + " --profile NAME asks for one more");
        } finally {
            for (FileChannel lock : locks) {
                lock.close();
            }
        }
    }

    @Test
    void aPersonInSeveralChatsGetsDirectMessagesInAll() throws Exception {
        try (ChatProcess ann = start(ChatProcess.NOBODY, "--profile", "ann", "--username", "ann");
                ChatProcess desk = start(ann.address(), "--profile", "bob", "--username", "bob");
                ChatProcess laptop = start(desk.address(), "--profile", "bob")) {
            desk.awaitError("on the network");
            laptop.awaitError("you are bob, on port");
            laptop.awaitError("on the network");
            ann.askUntil("/users", "1 online: bob");

            ann.type("@bob both of you");

            desk.awaitOutput("(direct) ann -> both of you");
            laptop.awaitOutput("(direct) ann -> both of you");
        }
    }
}
