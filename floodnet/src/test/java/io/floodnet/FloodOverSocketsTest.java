package io.floodnet;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.packet.Payload;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FloodOverSocketsTest {

    @Test
    void whatOneOfTwoNodesBroadcastsReachesTheOther() throws Exception {
        try (NodesOnLoopback network = new NodesOnLoopback(1, 2)) {
            network.awaitDegree(1);

            BroadcastResult result =
                    network.node(1).broadcast(NodesOnLoopback.payload("hello")).get();

            assertEquals(BroadcastResult.SENT, result);
            await().until(() -> network.listener(0).texts().equals(List.of("hello")));
            Delivery delivery = network.listener(0).deliveries().get(0);
            assertEquals(
                    new Delivery(network.node(1).self().id(), NodesOnLoopback.payload("hello"), 1, delivery.sentAt()),
                    delivery);
            assertEquals(List.of(), network.listener(1).texts());
        }
    }

    @Test
    void whoJoinsLateGetsWhatWasSentBefore() throws Exception {
        try (NodesOnLoopback network = new NodesOnLoopback(1, 4)) {
            network.awaitDegree(3);
            List<String> said =
                    IntStream.range(0, 300).mapToObj(i -> "line " + i).toList();
            said.forEach(text -> network.node(1).broadcast(NodesOnLoopback.payload(text)));
            await().until(() -> network.listener(3).texts().equals(said));

            network.add();

            await().atMost(NodesOnLoopback.PATIENCE)
                    .until(() -> network.listener(4).texts().size() >= said.size());
            assertEquals(
                    said,
                    network.listener(4).texts().stream().sorted(byNumber()).toList());
            assertEquals(said, network.listener(3).texts(), "nobody got it twice");
            assertEquals(said.size(), network.node(4).counters().fetched());
            long served = network.nodes().stream()
                    .mapToLong(node -> node.counters().served())
                    .sum();
            assertTrue(served >= said.size(), () -> "others gave it " + served);
        }
    }

    @Test
    void whoWantsNoBacklogGetsWhatIsSentFromThenOn() throws Exception {
        try (NodesOnLoopback network = new NodesOnLoopback(1, 4)) {
            network.awaitDegree(3);
            network.node(1).broadcast(NodesOnLoopback.payload("before"));
            await().until(() -> network.listener(3).texts().equals(List.of("before")));

            network.addKeeping(Backlog.none());
            network.add();
            await().atMost(NodesOnLoopback.PATIENCE)
                    .until(() -> network.listener(5).texts().equals(List.of("before")));
            network.awaitDegree(4);
            network.node(1).broadcast(NodesOnLoopback.payload("after"));

            await().atMost(NodesOnLoopback.PATIENCE)
                    .until(() -> network.listener(4).texts().contains("after"));
            assertEquals(List.of("after"), network.listener(4).texts());
        }
    }

    private static Comparator<String> byNumber() {
        return Comparator.comparingInt(text -> Integer.parseInt(text.substring("line ".length())));
    }

    @Test
    void messagesOfOneNodeArriveInTheirOrder() throws Exception {
        try (NodesOnLoopback network = new NodesOnLoopback(2, 2)) {
            network.awaitDegree(1);
            List<String> said =
                    IntStream.range(0, 1_000).mapToObj(i -> "line " + i).toList();

            List<CompletableFuture<BroadcastResult>> results = said.stream()
                    .map(text -> network.node(0).broadcast(NodesOnLoopback.payload(text)))
                    .toList();

            await().atMost(NodesOnLoopback.PATIENCE)
                    .until(() -> network.listener(1).texts().equals(said));
            results.forEach(result -> assertEquals(BroadcastResult.SENT, result.join()));
        }
    }

    @Test
    void sixtyFourNodesOnTwoThreadsGetEachMessageOnce() throws Exception {
        int count = 64;
        try (NodesOnLoopback network = new NodesOnLoopback(2, count)) {
            network.awaitDegree(4);

            for (int i = 0; i < count; i++) {
                network.node(i).broadcast(NodesOnLoopback.payload("from " + i));
            }

            for (int i = 0; i < count; i++) {
                int self = i;
                List<String> others = IntStream.range(0, count)
                        .filter(other -> other != self)
                        .mapToObj(other -> "from " + other)
                        .sorted()
                        .toList();
                await().atMost(NodesOnLoopback.PATIENCE)
                        .until(() -> network.listener(self).texts().stream()
                                .sorted()
                                .toList()
                                .equals(others));
            }
        }
    }

    /** The tutorial's network kept its connections in a map that many threads raced for. */
    @Test
    void manyThreadsMayUseANodeAtOnceWhileOthersComeAndGo() throws Exception {
        int threads = 8;
        int each = 100;
        try (NodesOnLoopback network = new NodesOnLoopback(2, 3)) {
            network.awaitDegree(2);
            ExecutorService pool = Executors.newFixedThreadPool(threads);
            List<Future<?>> talkers = IntStream.range(0, threads)
                    .<Future<?>>mapToObj(talker -> pool.submit(() -> talk(network.node(0), talker, each)))
                    .toList();
            for (int i = 0; i < 5; i++) {
                network.add().close();
            }
            for (Future<?> talker : talkers) {
                talker.get(30, TimeUnit.SECONDS);
            }
            pool.shutdown();

            List<String> said = IntStream.range(0, threads * each)
                    .mapToObj(i -> i / each + " says " + i % each)
                    .sorted()
                    .toList();
            for (int node = 1; node <= 2; node++) {
                RecordingListener listener = network.listener(node);
                await().atMost(NodesOnLoopback.PATIENCE)
                        .until(() -> listener.texts().stream().sorted().toList().equals(said));
            }
        }
    }

    private static void talk(Floodnet node, int talker, int lines) {
        for (int line = 0; line < lines; line++) {
            Payload payload = NodesOnLoopback.payload(talker + " says " + line);
            assertEquals(BroadcastResult.SENT, node.broadcast(payload).join());
            assertTrue(node.neighbours().size() <= 10);
            assertTrue(node.counters().broadcast() > 0);
        }
    }

    @Test
    void theSamePayloadSentTwiceArrivesTwice() throws Exception {
        try (NodesOnLoopback network = new NodesOnLoopback(1, 2)) {
            network.awaitDegree(1);
            Payload payload = NodesOnLoopback.payload("again");

            network.node(0).broadcast(payload);
            network.node(0).broadcast(payload);

            await().until(() -> network.listener(1).texts().equals(List.of("again", "again")));
        }
    }
}
