package io.floodnet;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkCountersTest {

    @Test
    void oneMessageOverOneLinkIsCountedAtBothEnds() throws Exception {
        try (NodesOnLoopback network = new NodesOnLoopback(1, 2)) {
            network.awaitDegree(1);
            assertEquals(
                    BroadcastResult.SENT,
                    network.node(0).broadcast(NodesOnLoopback.payload("hello")).get());
            await().until(() -> network.listener(1).texts().equals(List.of("hello")));

            NetworkCounters sender = network.node(0).counters();
            NetworkCounters receiver = network.node(1).counters();

            assertEquals(List.of(1L, 0L, 1L), List.of(sender.broadcast(), sender.delivered(), sender.copiesSent()));
            assertEquals(
                    List.of(0L, 1L, 0L), List.of(receiver.broadcast(), receiver.delivered(), receiver.copiesSent()));
            for (NetworkCounters each : List.of(sender, receiver)) {
                assertEquals(List.of(1L, 0L, 0L), List.of(each.linksUp(), each.linksLost(), each.duplicates()));
                assertEquals(List.of(0L, 0L), List.of(each.copiesDropped(), each.framesMalformed()));
            }
        }
    }
}
