package io.floodnet.chat.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three chats in processes that know of one another before anybody has spoken. */
class PresenceChatTest {
    private static final Pattern TWO_BOBS = Pattern.compile("there are 2 called bob: (bob#[0-9a-f]{4}) bob#");

    private final ChatProcess ann;
    private final ChatProcess bob;
    private final ChatProcess cid;

    PresenceChatTest(@TempDir Path data) throws Exception {
        ann = ChatProcess.join(data, "ann", ChatProcess.NOBODY);
        bob = ChatProcess.join(data, "bob", ann.address());
        cid = ChatProcess.join(data, "cid", ann.address());
    }

    @BeforeEach
    void awaitAll() throws Exception {
        for (ChatProcess chat : List.of(ann, bob, cid)) {
            chat.awaitError("on the network");
        }
        bob.askUntil("/online", "2 online: ann, cid");
        cid.askUntil("/online", "2 online: ann, bob");
    }

    @AfterEach
    void stopAll() {
        ann.close();
        bob.close();
        cid.close();
    }

    /** It said that nobody of that name had been seen. */
    @Test
    void whoNeverSpokeGetsADirectMessageAndAPing() throws Exception {
        bob.type("@cid psst", "/ping @cid");

        cid.awaitOutput("(direct) bob -> psst");
        bob.awaitError("cid answers after ");
        assertFalse(bob.errors().contains("seen here yet"), bob.errors());
        assertEquals(List.of(), ann.output());
    }

    @Test
    void whoLeavesIsOffline() throws Exception {
        cid.type("quit");

        assertEquals(0, cid.awaitExit());
        bob.askUntil("/users", "1 offline: cid (");
        assertTrue(bob.errors().contains("1 online: ann"), bob.errors());
    }

    @Test
    void ofTwoWithOneNameEachIsReachedByDigits() throws Exception {
        cid.type("set username bob");
        ann.askUntil("@bob hello", "there are 2 called bob: ");
        Matcher bobs = TWO_BOBS.matcher(ann.errors());
        assertTrue(bobs.find(), ann.errors());

        ann.type("@" + bobs.group(1) + " just you");
        ann.type("done");

        bob.awaitOutput("ann -> done");
        cid.awaitOutput("ann -> done");
        long heard = List.of(bob, cid).stream()
                .filter(chat -> chat.output().contains("(direct) ann -> just you"))
                .count();
        assertEquals(1, heard);
    }

    @Test
    void aPingOfAHostHeedsItsPort() throws Exception {
        bob.type("/ping " + ann.address().replace(':', ' '), "/ping 127.0.0.1 1");

        bob.awaitError(ann.address() + " answers after ");
        bob.awaitError("127.0.0.1:1 does not answer (");
    }
}
