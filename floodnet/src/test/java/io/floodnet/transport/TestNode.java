package io.floodnet.transport;

import io.floodnet.overlay.DirectMessage;
import io.floodnet.overlay.OverlayConfig;
import io.floodnet.overlay.OverlayEvent;
import io.floodnet.packet.Address;
import io.floodnet.packet.Message;
import io.floodnet.packet.NodeId;
import io.floodnet.packet.Unicast;
import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** A node on 127.0.0.1, on a loop of its own, that writes down what it tells its application. */
final class TestNode implements AutoCloseable {
    private final EventLoops loops = EventLoops.ofThreads(1);
    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private final List<OverlayEvent> events = new CopyOnWriteArrayList<>();
    private final List<String> entryFailures = new CopyOnWriteArrayList<>();
    private final NodeLoop node;

    TestNode(long id, TransportConfig transport, Address... entries) throws IOException {
        this(id, RawPeer.NETWORK, transport, 0, entries);
    }

    TestNode(long id, OverlayConfig overlay) throws IOException {
        this(id, RawPeer.NETWORK, overlay, TransportConfig.defaults(), 0);
    }

    TestNode(long id, String network, TransportConfig transport, int port, Address... entries) throws IOException {
        this(id, network, OverlayConfig.defaults(), transport, port, entries);
    }

    private TestNode(
            long id, String network, OverlayConfig overlay, TransportConfig transport, int port, Address... entries)
            throws IOException {
        NodeSettings settings =
                new NodeSettings(network, List.of(entries), List.of(), "127.0.0.1", port, port, overlay, transport);
        node = NodeLoop.start(loops, settings, new NodeId(id, id), new SplittableRandom(id), new Recorder());
    }

    NodeLoop node() {
        return node;
    }

    int port() {
        return node.port();
    }

    Address address() {
        return new Address("127.0.0.1", node.port());
    }

    List<Message> messages() {
        return messages;
    }

    List<OverlayEvent> events() {
        return events;
    }

    List<String> entryFailures() {
        return entryFailures;
    }

    TransportCounters counters() {
        return onLoop(node::transportCounters);
    }

    /** What a task on the node's thread says. */
    <T> T onLoop(Supplier<T> task) {
        CompletableFuture<T> result = new CompletableFuture<>();
        node.execute(() -> result.complete(task.get()));
        return result.orTimeout(10, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        node.leave().join();
        loops.close();
    }

    private final class Recorder implements NodeListener {
        @Override
        public void onMessage(Message message) {
            messages.add(message);
        }

        @Override
        public void onDirect(Unicast unicast) {
            throw new AssertionError("nobody sends to one node here: " + unicast);
        }

        @Override
        public void onSettled(DirectMessage message, DirectMessage.Outcome outcome) {
            throw new AssertionError("nobody sends to one node here: " + message);
        }

        @Override
        public void onEvent(OverlayEvent event) {
            events.add(event);
        }

        @Override
        public void onEntryFailed(Address entry, ConnectFailure reason) {
            entryFailures.add(reason.words());
        }

        @Override
        public void onCapacity(NodeLoop loop) {}
    }
}
