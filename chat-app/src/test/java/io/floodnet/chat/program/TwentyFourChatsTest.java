package io.floodnet.chat.program;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A crowd on one machine, each in a process of its own, all through one entry. */
class TwentyFourChatsTest {
    private static final int CHATS = 24;
    private static final int LINES = 5;

    private final Path data;
    private final List<ChatProcess> chats = new ArrayList<>();

    TwentyFourChatsTest(@TempDir Path data) {
        this.data = data;
    }

    @AfterEach
    void stopAll() {
        chats.forEach(ChatProcess::close);
    }

    @Test
    void everyLineArrivesAtAllOthersExactlyOnce() throws Exception {
        chats.add(ChatProcess.join(data, "n0", ChatProcess.NOBODY));
        String entry = chats.get(0).address();
        for (int number = 1; number < CHATS; number++) {
            chats.add(ChatProcess.join(data, "n" + number, entry));
        }
        chats.forEach(chat -> chat.awaitError("on the network"));

        for (ChatProcess chat : chats) {
            for (int line = 0; line < LINES; line++) {
                chat.type("line " + line);
            }
        }

        int expected = (CHATS - 1) * LINES;
        await().atMost(Duration.ofSeconds(60))
                .until(() -> chats.stream().allMatch(chat -> chat.output().size() >= expected));
        for (int number = 0; number < CHATS; number++) {
            assertEquals(
                    linesOfAllBut(number),
                    chats.get(number).output().stream().sorted().toList());
        }
    }

    private static List<String> linesOfAllBut(int reader) {
        List<String> lines = new ArrayList<>();
        for (int number = 0; number < CHATS; number++) {
            for (int line = 0; line < LINES && number != reader; line++) {
                lines.add("n" + number + " -> line " + line);
            }
        }
        return lines.stream().sorted().toList();
    }
}
