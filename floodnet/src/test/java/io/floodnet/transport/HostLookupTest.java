package io.floodnet.transport;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.floodnet.packet.Address;
import io.netty.channel.EventLoop;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HostLookupTest {
    private final EmbeddedChannel turns = new EmbeddedChannel(); // its loop turns only when it is told to
    private final List<List<Address>> found = new ArrayList<>();

    @AfterEach
    void closeLoop() {
        turns.finishAndReleaseAll();
    }

    @Test
    void anIpAddressNeedsNoLookup() {
        Address address = new Address("127.0.0.1", 7);

        lookup(HostLookupTest::refuse).find(address, found::add);

        assertEquals(List.of(), found);
        turns.runPendingTasks();
        assertEquals(List.of(List.of(address)), found);
    }

    @Test
    void aNameThatIsLookedUpKeepsItsPort() {
        lookup(Runnable::run).find(new Address("localhost", 7), found::add);

        turns.runPendingTasks();

        assertEquals(1, found.size());
        assertEquals(
                List.of(7), found.get(0).stream().map(Address::port).distinct().toList());
    }

    /** As many lookups as may wait hang already: the next is as good as failed, and the dial is told. */
    @Test
    void oneLookupTooManyFindsNothing() {
        lookup(HostLookupTest::refuse).find(new Address("localhost", 7), found::add);

        assertEquals(List.of(), found);
        turns.runPendingTasks();
        assertEquals(List.of(List.of()), found);
    }

    /** A node that is closed while a name is looked up once left a stack trace on the terminal. */
    @Test
    void anAnswerThatComesWhenTheLoopHasEndedIsDropped() {
        EventLoops loops = EventLoops.ofThreads(1);
        EventLoop ended = loops.next();
        loops.close();
        await().until(ended::isTerminated);
        List<Runnable> lookups = new ArrayList<>();
        new HostLookup(ended, lookups::add).find(new Address("localhost", 7), found::add);

        lookups.get(0).run();

        assertEquals(List.of(), found);
    }

    private HostLookup lookup(Executor threads) {
        return new HostLookup(turns.eventLoop(), threads);
    }

    private static void refuse(Runnable task) {
        throw new RejectedExecutionException("too much");
    }
}
