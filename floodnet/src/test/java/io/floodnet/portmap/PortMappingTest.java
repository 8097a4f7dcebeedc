package io.floodnet.portmap;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.packet.Address;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PortMappingTest {
    private static final int PORT = 40_000;

    @Test
    void tellsWhereCallersAreLetInAndGivesItBack() throws Exception {
        FakeRouter router = new FakeRouter().grants("203.0.113.5:41000");
        CompletableFuture<Address> heard = new CompletableFuture<>();

        PortMapping mapping = PortMapping.start(router, PORT, heard::complete);
        assertEquals(new Address("203.0.113.5", 41_000), heard.get());
        mapping.close().get();

        assertEquals(List.of("map 40000 for 7200", "unmap 40000"), router.asked());
    }

    @Test
    void asksOnADaemonThread() throws Exception {
        CompletableFuture<Boolean> isDaemon = new CompletableFuture<>();

        PortMapping mapping = PortMapping.start(
                new FakeRouter().grants("203.0.113.5:41000"),
                PORT,
                external -> isDaemon.complete(Thread.currentThread().isDaemon()));

        assertTrue(isDaemon.get());
        mapping.close().get();
    }

    @Test
    void whoIsClosedWhileTheRouterThinksIsDoneAtOnce() throws Exception {
        HungRouter router = new HungRouter();
        PortMapping mapping = PortMapping.start(router, PORT, external -> {});
        router.isAsked.await();

        mapping.close().get();

        await().until(() -> router.isInterrupted.getCount() == 0);
    }

    @Test
    void aRouterThatDoesNotTakeItsMappingBackHoldsNobodyUpForLong() throws Exception {
        CompletableFuture<Address> heard = new CompletableFuture<>();
        CountDownLatch never = new CountDownLatch(1);
        PortMapping mapping = PortMapping.start(
                new PortMapper() {
                    @Override
                    public Optional<Mapping> map(int port, long seconds) {
                        return Optional.of(new Mapping(new Address("203.0.113.5", port), seconds));
                    }

                    @Override
                    public void unmap(int port) throws InterruptedException {
                        never.await();
                    }
                },
                PORT,
                heard::complete);
        heard.get();

        mapping.close().get(30, TimeUnit.SECONDS);

        never.countDown();
    }

    @Test
    void aSecondCloseDoesNothing() throws Exception {
        FakeRouter router = new FakeRouter().grants("203.0.113.5:41000");
        CompletableFuture<Address> heard = new CompletableFuture<>();
        PortMapping mapping = PortMapping.start(router, PORT, heard::complete);
        heard.get();

        mapping.close().get();
        router.asked();
        CompletableFuture<Void> again = mapping.close();

        assertTrue(again.isDone());
        assertFalse(router.asked().contains("unmap 40000"));
    }

    /** Never answers. */
    private static final class HungRouter implements PortMapper {
        private final CountDownLatch isAsked = new CountDownLatch(1);
        private final CountDownLatch isInterrupted = new CountDownLatch(1);

        @Override
        public Optional<Mapping> map(int port, long seconds) throws InterruptedException {
            isAsked.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                isInterrupted.countDown();
                throw e;
            }
            return Optional.empty();
        }

        @Override
        public void unmap(int port) {
            throw new AssertionError("nothing was mapped");
        }
    }
}
