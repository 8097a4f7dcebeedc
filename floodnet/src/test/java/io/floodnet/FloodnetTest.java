package io.floodnet;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.overlay.CloseReason;
import io.floodnet.packet.Address;
import io.floodnet.packet.Payload;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FloodnetTest {
    private static final FloodnetConfig ALONE =
            FloodnetConfig.defaults().withEntries(List.of()).withPort(0);
    private static final Payload HELLO = NodesOnLoopback.payload("hello");

    @Test
    void aNodeAloneSaysThatItReachesNobody() throws Exception {
        try (Floodnet node = Floodnet.join(ALONE, delivery -> {})) {
            assertEquals(BroadcastResult.ISOLATED, node.broadcast(HELLO).get(5, TimeUnit.SECONDS));
            assertEquals(List.of(), node.neighbours());
        }
    }

    @Test
    void aNodeThatWasToldOfNobodyJoinsThroughOneThatIsFoundLater() throws Exception {
        try (Floodnet first = Floodnet.join(ALONE.withListenHost("127.0.0.1"), delivery -> {});
                Floodnet second = Floodnet.join(ALONE.withListenHost("127.0.0.1"), delivery -> {})) {
            second.addEntry(new Address("127.0.0.1", first.port()));

            second.linked().get(60, TimeUnit.SECONDS);
        }
    }

    @Test
    void aClosedNodeTakesNoMoreEntries() throws Exception {
        Floodnet node = Floodnet.join(ALONE, delivery -> {});
        node.close();

        node.addEntry(new Address("127.0.0.1", 1));

        assertEquals(List.of(), node.neighbours());
    }

    @Test
    void aClosedNodeSaysSoAndStaysClosed() throws Exception {
        Floodnet node = Floodnet.join(ALONE, delivery -> {});
        node.close();
        node.close();

        assertEquals(BroadcastResult.CLOSED, node.broadcast(HELLO).join());
        assertEquals(List.of(), node.neighbours());
        assertEquals(0, node.counters().broadcast());
    }

    @Test
    void aNodeClosedAfterItsThreadsSaysSoToo() throws Exception {
        FloodnetLoops loops = FloodnetLoops.ofThreads(1);
        Floodnet node = Floodnet.join(loops, ALONE, delivery -> {});
        loops.close();

        assertEquals(BroadcastResult.CLOSED, node.broadcast(HELLO).join());
        assertEquals(0, node.counters().delivered());
        node.close();
    }

    @Test
    void aPayloadTooLargeIsRefused() throws Exception {
        try (Floodnet node = Floodnet.join(ALONE, delivery -> {})) {
            Payload tooLarge = Payload.copyOf(new byte[Floodnet.PAYLOAD_BYTES_MAX + 1]);

            IllegalArgumentException refused =
                    assertThrows(IllegalArgumentException.class, () -> node.broadcast(tooLarge));

            assertEquals("payload must have at most 61440 bytes, got 61441", refused.getMessage());
        }
    }

    @Test
    void theLargestPayloadArrivesWhole() throws Exception {
        try (NodesOnLoopback network = new NodesOnLoopback(1, 2)) {
            network.awaitDegree(1);
            byte[] bytes = new byte[Floodnet.PAYLOAD_BYTES_MAX];
            bytes[bytes.length - 1] = 7;

            network.node(0).broadcast(Payload.copyOf(bytes));

            await().until(() -> network.listener(1).deliveries().stream()
                    .anyMatch(delivery -> delivery.payload().equals(Payload.copyOf(bytes))));
        }
    }

    @Test
    void aPortInUseIsSaidInASentence() throws Exception {
        try (Floodnet first = Floodnet.join(ALONE, delivery -> {})) {
            FloodnetConfig same = ALONE.withPort(first.port());

            IOException failure = assertThrows(IOException.class, () -> Floodnet.join(same, delivery -> {}));

            assertEquals("port " + first.port() + " is in use; choose another or leave it out", failure.getMessage());
        }
    }

    @Test
    void aHostThatIsNoAddressIsSaidInASentence() {
        IOException failure =
                assertThrows(IOException.class, () -> Floodnet.join(ALONE.withListenHost("localhost"), delivery -> {}));

        assertEquals("cannot listen on 'localhost': it is no IP address", failure.getMessage());
    }

    @Test
    void theNextPortIsTakenWhereTheFirstIsInUse() throws Exception {
        try (Floodnet first = Floodnet.join(ALONE, delivery -> {})) {
            FloodnetConfig range = new FloodnetConfig(
                    List.of(), "test", "", first.port(), 65_535, 8, Path.of(""), false, Backlog.defaults());

            try (Floodnet second = Floodnet.join(range, delivery -> {})) {
                assertTrue(second.port() > first.port());
            }
        }
    }

    @Test
    void announcesAddressesThatOthersCanDial() throws Exception {
        try (Floodnet node = Floodnet.join(ALONE, delivery -> {})) {
            List<Address> addresses = node.self().addresses();

            assertFalse(addresses.isEmpty());
            for (Address address : addresses) {
                assertEquals(node.port(), address.port());
                assertFalse(InetAddress.getByName(address.host()).isAnyLocalAddress());
            }
        }
    }

    @Test
    void closingANodeLeavesNoThread() throws Exception {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        Floodnet first = Floodnet.join(ALONE, delivery -> {});
        FloodnetConfig through = ALONE.withEntries(List.of(new Address("localhost", first.port())));
        Floodnet second = Floodnet.join(through, delivery -> {});
        await().until(() -> second.neighbours().size() == 1);

        second.close();
        first.close();

        await().until(() -> Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !before.contains(thread) && thread.isAlive())
                .map(Thread::getName)
                .noneMatch(name -> name.startsWith("floodnet") || name.startsWith("globalEventExecutor")));
    }

    @Test
    void linksThatComeAndGoAreToldWithTheirReason() throws Exception {
        try (NodesOnLoopback network = new NodesOnLoopback(1, 2)) {
            network.awaitDegree(1);
            NetworkEvent.LinkUp up = assertInstanceOf(
                    NetworkEvent.LinkUp.class, network.listener(0).events().get(0));
            assertEquals(network.node(1).self().id(), up.peer().id());

            network.node(1).close();

            await().until(() -> network.listener(0).events().contains(new NetworkEvent.Isolated()));
            List<String> reasons = network.listener(0).events().stream()
                    .filter(NetworkEvent.LinkDown.class::isInstance)
                    .map(event -> ((NetworkEvent.LinkDown) event).reason())
                    .toList();
            assertEquals(List.of("it has left the network"), reasons);
            assertEquals(List.of(), network.node(0).neighbours());
        }
    }

    @Test
    void anEntryThatIsNotThereIsToldWithItsReason() throws Exception {
        int port;
        try (Floodnet gone = Floodnet.join(ALONE, delivery -> {})) {
            port = gone.port();
        }
        Address entry = new Address("127.0.0.1", port);
        RecordingListener listener = new RecordingListener();
        try (Floodnet node = Floodnet.join(ALONE.withEntries(List.of(entry)), listener)) {
            await().until(() -> listener.events().contains(new NetworkEvent.EntryFailed(entry, "connection refused")));
            assertTrue(node.counters().dialsFailed() > 0);
        }
    }

    @Test
    void anEntryThatIsTheNodeItselfIsToldAsSuch() throws Exception {
        int port;
        try (Floodnet gone = Floodnet.join(ALONE, delivery -> {})) {
            port = gone.port();
        }
        Address entry = new Address("127.0.0.1", port);
        RecordingListener listener = new RecordingListener();
        FloodnetConfig throughItself = ALONE.withPort(port).withEntries(List.of(entry));
        try (Floodnet node = Floodnet.join(throughItself, listener)) {
            await().until(() -> listener.events().contains(new NetworkEvent.EntryIsSelf(entry)));
            assertEquals(List.of(), node.neighbours());
        }
    }

    @Test
    void whatIsAnsweredSentArrivesThoughTheNodeClosesAtOnce() throws Exception {
        try (NodesOnLoopback network = new NodesOnLoopback(1, 1)) {
            Floodnet leaver = Floodnet.join(ALONE.withEntries(List.of(network.address(0))), delivery -> {});
            await().until(() -> network.node(0).neighbours().size() == 1);
            List<CompletableFuture<BroadcastResult>> results = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                results.add(leaver.broadcast(HELLO));
            }

            leaver.close();

            long sent = results.stream()
                    .filter(result -> result.join() == BroadcastResult.SENT)
                    .count();
            assertTrue(sent > 0);
            await().until(() -> network.listener(0).texts().size() == sent);
        }
    }

    @Test
    void whatAListenerThrowsHarmsNobody() throws Exception {
        try (NodesOnLoopback network = new NodesOnLoopback(1, 1);
                Floodnet angry = Floodnet.join(ALONE.withEntries(List.of(network.address(0))), delivery -> {
                    throw new IllegalStateException("not today");
                })) {
            await().until(() -> network.node(0).neighbours().size() == 1);

            network.node(0).broadcast(HELLO);
            network.node(0).broadcast(HELLO);

            await().until(() -> angry.counters().delivered() == 2);
            angry.broadcast(HELLO);
            await().until(() -> network.listener(0).texts().equals(List.of("hello")));
        }
    }

    @Test
    void aListenerMayBroadcastAndAskAndClose() throws Exception {
        CompletableFuture<Floodnet> self = new CompletableFuture<>();
        CompletableFuture<NetworkCounters> counted = new CompletableFuture<>();
        try (NodesOnLoopback network = new NodesOnLoopback(1, 1);
                Floodnet echo = Floodnet.join(ALONE.withEntries(List.of(network.address(0))), delivery -> {
                    self.join().broadcast(delivery.payload());
                    counted.complete(self.join().counters());
                    self.join().close();
                })) {
            self.complete(echo);
            await().until(() -> echo.neighbours().size() == 1);

            network.node(0).broadcast(HELLO);

            await().until(() -> network.listener(0).texts().equals(List.of("hello")));
            assertEquals(1, counted.join().delivered());
            assertEquals(BroadcastResult.CLOSED, echo.broadcast(HELLO).join());
        }
    }

    @Test
    void aHandfulOfNodesAreCountedOneByOne() throws Exception {
        try (NodesOnLoopback network = new NodesOnLoopback(1, 4)) {
            network.awaitDegree(3);

            for (Floodnet node : network.nodes()) {
                assertEquals(new NetworkSize(4, Duration.ZERO), node.networkSize());
            }
        }
    }

    @Test
    void aClosedNodeStillSaysHowManyThereAre() throws Exception {
        Floodnet node = Floodnet.join(ALONE, delivery -> {});
        node.close();

        assertEquals(1, node.networkSize().nodes());
    }

    @Test
    void publishersWhoAreTooFastAreToldAndNothingIsLostSilently() throws Exception {
        try (NodesOnLoopback network = new NodesOnLoopback(1, 2)) {
            network.awaitDegree(1);
            Payload large = Payload.copyOf(new byte[Floodnet.PAYLOAD_BYTES_MAX]);
            List<CompletableFuture<BroadcastResult>> results = new ArrayList<>();
            for (int i = 0; i < 2_000; i++) {
                results.add(network.node(0).broadcast(large));
            }

            Set<BroadcastResult> seen =
                    results.stream().map(CompletableFuture::join).collect(Collectors.toSet());
            long sent = results.stream()
                    .filter(result -> result.join() == BroadcastResult.SENT)
                    .count();

            assertTrue(seen.contains(BroadcastResult.OVERLOADED), seen::toString);
            await().atMost(NodesOnLoopback.PATIENCE)
                    .until(() -> network.listener(1).deliveries().size() == sent);
            assertEquals(0, network.node(0).counters().copiesDropped());
        }
    }

    @Test
    void everyReasonHasItsWords() {
        Set<String> words =
                List.of(CloseReason.values()).stream().map(EventWords::of).collect(Collectors.toSet());

        assertEquals(CloseReason.values().length, words.size());
    }
}
