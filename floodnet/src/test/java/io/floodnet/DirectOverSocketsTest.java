package io.floodnet;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.Delivery.Audience;
import io.floodnet.packet.Contact;
import io.floodnet.packet.NodeId;
import io.floodnet.packet.Payload;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DirectOverSocketsTest {
    private static final int NODES = 20;
    private static final NodeId NOBODY = new NodeId(0, 0);
    private static final Payload HELLO = NodesOnLoopback.payload("hello");

    private static SendResult send(Floodnet from, NodeId to, Payload payload) throws Exception {
        return from.sendTo(to, payload).get(15, TimeUnit.SECONDS);
    }

    private static NodesOnLoopback network() throws IOException {
        NodesOnLoopback network = new NodesOnLoopback(2, NODES);
        network.awaitDegree(4);
        return network;
    }

    private static NodeId id(Floodnet node) {
        return node.self().id();
    }

    /** One that the first node has no link with. */
    private static int farFromFirst(NodesOnLoopback network) {
        List<NodeId> near =
                network.node(0).neighbours().stream().map(Contact::id).toList();
        return IntStream.range(1, NODES)
                .filter(i -> !near.contains(id(network.node(i))))
                .findFirst()
                .orElseThrow();
    }

    private static void everybodyHears(NodesOnLoopback network, int from, String text) {
        network.node(from).broadcast(NodesOnLoopback.payload(text));
        await().atMost(NodesOnLoopback.PATIENCE)
                .until(() -> IntStream.range(0, NODES)
                        .filter(i -> i != from)
                        .allMatch(i -> network.listener(i).texts().contains(text)));
    }

    private static long relayed(NodesOnLoopback network) {
        return network.nodes().stream()
                .mapToLong(node -> node.counters().directsRelayed())
                .sum();
    }

    @Test
    void whatIsForOneNodeReachesItAndNobodyElse() throws Exception {
        try (NodesOnLoopback network = network()) {
            int far = farFromFirst(network);
            everybodyHears(network, far, "here I am");

            assertEquals(SendResult.DELIVERED, send(network.node(0), id(network.node(far)), HELLO));

            Delivery delivery = network.listener(far).deliveries().get(0);
            assertEquals(
                    new Delivery(id(network.node(0)), HELLO, delivery.hops(), delivery.sentAt(), Audience.THIS_NODE),
                    delivery);
            assertTrue(delivery.hops() >= 2, delivery::toString);
            assertEquals(delivery.hops() - 1, relayed(network));
            for (int i = 0; i < NODES; i++) {
                assertEquals(i == far, network.listener(i).texts().contains("hello"), "node " + i);
                assertEquals(0, network.node(i).counters().directsFlooded());
            }
        }
    }

    @Test
    void whoNeverSaidAWordIsFoundOnceForAll() throws Exception {
        try (NodesOnLoopback network = network()) {
            int far = farFromFirst(network);

            assertEquals(SendResult.DELIVERED, send(network.node(0), id(network.node(far)), HELLO));
            assertEquals(
                    SendResult.DELIVERED,
                    send(network.node(0), id(network.node(far)), NodesOnLoopback.payload("again")));

            assertEquals(List.of("hello", "again"), network.listener(far).texts());
            assertTrue(network.node(0).counters().directsFlooded() <= 1);
            assertEquals(List.of(), network.listener((far + 1) % NODES).texts());
        }
    }

    @Test
    void anAnswerTakesTheWayOfTheQuestion() throws Exception {
        try (NodesOnLoopback network = network()) {
            int far = farFromFirst(network);
            send(network.node(0), id(network.node(far)), HELLO);

            assertEquals(SendResult.DELIVERED, send(network.node(far), id(network.node(0)), HELLO));

            assertEquals(0, network.node(far).counters().directsFlooded());
        }
    }

    @Test
    void anotherWayIsFoundWhenANodeOnTheWayHasGone() throws Exception {
        try (NodesOnLoopback network = network()) {
            int far = farFromFirst(network);
            everybodyHears(network, far, "here I am");
            send(network.node(0), id(network.node(far)), HELLO);
            List<Floodnet> relays = network.nodes().stream()
                    .filter(node -> node.counters().directsRelayed() > 0)
                    .toList();
            assertTrue(!relays.isEmpty());

            relays.forEach(Floodnet::close);
            SendResult result = send(network.node(0), id(network.node(far)), NodesOnLoopback.payload("again"));

            assertEquals(SendResult.DELIVERED, result);
            assertEquals(List.of("hello", "again"), network.listener(far).texts());
        }
    }

    @Test
    void manyAtOnceArriveOnceEach() throws Exception {
        try (NodesOnLoopback network = network()) {
            int far = farFromFirst(network);
            int count = 500;
            List<CompletableFuture<SendResult>> results = IntStream.range(0, count)
                    .mapToObj(i -> network.node(0).sendTo(id(network.node(far)), NodesOnLoopback.payload("line " + i)))
                    .toList();

            for (CompletableFuture<SendResult> result : results) {
                assertEquals(SendResult.DELIVERED, result.get(15, TimeUnit.SECONDS));
            }

            assertEquals(count, network.listener(far).texts().size());
            assertEquals(
                    count, network.listener(far).texts().stream().distinct().count());
        }
    }

    @Test
    void theLargestPayloadArrivesWholeWhateverWayItTakes() throws Exception {
        try (NodesOnLoopback network = network()) {
            int far = farFromFirst(network);
            byte[] bytes = new byte[Floodnet.PAYLOAD_BYTES_MAX];
            bytes[bytes.length - 1] = 7;
            Payload large = Payload.copyOf(bytes);

            assertEquals(SendResult.DELIVERED, send(network.node(0), id(network.node(far)), large));
            assertEquals(SendResult.DELIVERED, send(network.node(0), id(network.node(far)), large));

            assertEquals(
                    List.of(large, large),
                    network.listener(far).deliveries().stream()
                            .map(Delivery::payload)
                            .toList());
        }
    }

    @Test
    void nobodyIsUnreachedAndCloseIsNoAnswer() throws Exception {
        try (NodesOnLoopback network = new NodesOnLoopback(1, 2)) {
            network.awaitDegree(1);

            assertEquals(SendResult.UNREACHED, send(network.node(0), NOBODY, HELLO));

            CompletableFuture<SendResult> unanswered = network.node(0).sendTo(NOBODY, HELLO);
            network.node(0).close();
            assertEquals(SendResult.CLOSED, unanswered.get(5, TimeUnit.SECONDS));
            assertEquals(SendResult.CLOSED, send(network.node(0), NOBODY, HELLO));
            assertEquals(List.of(), network.listener(1).texts());
        }
    }

    @Test
    void aNodeAloneSaysSo() throws Exception {
        try (NodesOnLoopback network = new NodesOnLoopback(1, 1)) {
            assertEquals(SendResult.ISOLATED, send(network.node(0), NOBODY, HELLO));
        }
    }

    @Test
    void whoseThreadsAreClosedSaysSoToo() throws Exception {
        FloodnetLoops loops = FloodnetLoops.ofThreads(1);
        FloodnetConfig alone = FloodnetConfig.defaults().withEntries(List.of()).withPort(0);
        Floodnet node = Floodnet.join(loops, alone, delivery -> {});
        loops.close();

        assertEquals(SendResult.CLOSED, send(node, NOBODY, HELLO));
        node.close();
    }

    @Test
    void whatWaitsForAnswersIsBounded() throws Exception {
        try (NodesOnLoopback network = new NodesOnLoopback(1, 2)) {
            network.awaitDegree(1);
            for (int i = 0; i < DirectCalls.CALLS_MAX; i++) {
                network.node(0).sendTo(NOBODY, HELLO);
            }

            assertEquals(
                    SendResult.OVERLOADED, network.node(0).sendTo(NOBODY, HELLO).join());
        }
    }

    @Test
    void nothingIsSentToOneselfAndNothingTooLarge() throws Exception {
        try (NodesOnLoopback network = new NodesOnLoopback(1, 1)) {
            Floodnet node = network.node(0);
            Payload tooLarge = Payload.copyOf(new byte[Floodnet.PAYLOAD_BYTES_MAX + 1]);

            String self = assertThrows(IllegalArgumentException.class, () -> node.sendTo(id(node), HELLO))
                    .getMessage();
            assertEquals("a node can't send to itself, got its own id " + id(node), self);
            assertThrows(IllegalArgumentException.class, () -> node.sendTo(NOBODY, tooLarge));
        }
    }
}
