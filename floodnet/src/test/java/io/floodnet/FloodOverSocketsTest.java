package io.floodnet;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.floodnet.packet.Payload;
import java.util.List;
import java.util.concurrent.CompletableFuture;
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
            assertEquals(new Delivery(network.node(1).self().id(), NodesOnLoopback.payload("hello"), 1), delivery);
            assertEquals(List.of(), network.listener(1).texts());
        }
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
