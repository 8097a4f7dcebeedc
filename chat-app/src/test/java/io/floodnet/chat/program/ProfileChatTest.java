package io.floodnet.chat.program;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
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
