package io.floodnet.chat.lan;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.floodnet.packet.Address;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Where there is no local network; how chats find each other where there is one is tested in network namespaces. */
class LanSearchTest {
    /** Documentation's: no interface of this machine has it. */
    private static final String NOWHERE = "203.0.113.77";

    @Test
    void whereNoInterfaceIsListenedOnNothingIsFoundAndNothingBreaks() throws Exception {
        List<Address> found = new CopyOnWriteArrayList<>();

        LanSearch search = LanSearch.start(new Announcement("test", "a11ce", 55_555), NOWHERE, found::add);
        await().until(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().equals("chat-lan")));
        search.close();
        search.close();

        assertEquals(List.of(), found);
        assertEquals(List.of(), Segment.ofThisMachine(NOWHERE));
    }

    /** Nobody else is there, and no interface for multicast. */
    @Test
    void whoListensOnLoopbackAloneLooksForNobody() throws Exception {
        assertEquals(List.of(), Segment.ofThisMachine("127.0.0.1"));
    }
}
