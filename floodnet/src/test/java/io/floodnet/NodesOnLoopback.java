package io.floodnet;

import static org.awaitility.Awaitility.await;

import io.floodnet.packet.Address;
import io.floodnet.packet.Payload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Nodes of one network on 127.0.0.1, on ports that the system picks, all joining through the first. */
final class NodesOnLoopback implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofMinutes(1);

    private final FloodnetLoops loops;
    private final FloodnetConfig config;
    private final List<Floodnet> nodes = new ArrayList<>();
    private final List<RecordingListener> listeners = new ArrayList<>();

    NodesOnLoopback(int loops, int count) throws IOException {
        this.loops = FloodnetLoops.ofThreads(loops);
        this.config = FloodnetConfig.defaults().withListenHost("127.0.0.1").withPort(0);
        for (int i = 0; i < count; i++) {
            add();
        }
    }

    static Payload payload(String text) {
        return Payload.copyOf(text.getBytes(StandardCharsets.UTF_8));
    }

    Floodnet add() throws IOException {
        return addKeeping(Backlog.defaults());
    }

    Floodnet addKeeping(Backlog backlog) throws IOException {
        List<Address> entries = nodes.isEmpty() ? List.of() : List.of(address(0));
        RecordingListener listener = new RecordingListener();
        Floodnet node = Floodnet.join(loops, config.withEntries(entries).withBacklog(backlog), listener);
        nodes.add(node);
        listeners.add(listener);
        return node;
    }

    Floodnet node(int index) {
        return nodes.get(index);
    }

    RecordingListener listener(int index) {
        return listeners.get(index);
    }

    Address address(int index) {
        return new Address("127.0.0.1", nodes.get(index).port());
    }

    List<Floodnet> nodes() {
        return nodes;
    }

    /** Waits until each node has so many neighbours, or all others if those are fewer. */
    void awaitDegree(int degree) {
        int least = Math.min(degree, nodes.size() - 1);
        await().atMost(PATIENCE)
                .until(() -> nodes.stream().allMatch(node -> node.neighbours().size() >= least));
    }

    @Override
    public void close() {
        nodes.forEach(Floodnet::close);
        loops.close();
    }
}
