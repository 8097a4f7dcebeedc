package io.floodnet.simulator.workload;

import io.floodnet.Floodnet;
import io.floodnet.FloodnetConfig;
import io.floodnet.FloodnetLoops;
import io.floodnet.NetworkCounters;
import io.floodnet.packet.Address;
import io.floodnet.packet.Contact;
import io.floodnet.packet.NodeId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.ToLongFunction;

/** Our nodes, by the API that applications have. */
final class FloodnetSwarm implements Swarm {
    private static final String HOST = "127.0.0.1";

    /** Each waits for one node to end, which hardly needs a processor. */
    private static final int UNDERTAKERS = 16;

    private final FloodnetLoops shared;
    private final List<FloodnetNode> nodes = new ArrayList<>(); // no more than the workload wants
    private final Map<NodeId, Integer> indices = new HashMap<>();
    private final ExecutorService undertakers =
            Executors.newFixedThreadPool(UNDERTAKERS, work -> new Thread(work, "floodnet-undertaker"));
    private FloodnetConfig config = FloodnetConfig.defaults()
            // Another run at the same time, on ports that were ours a moment ago, is another network.
            .withNetworkId("workload-" + ProcessHandle.current().pid())
            .withListenHost(HOST)
            .withPort(0)
            .withEntries(List.of())
            .withDesiredDegree(FloodnetPeer.DEGREE);
    private boolean closed;

    FloodnetSwarm(int threads) {
        shared = FloodnetLoops.ofThreads(threads);
    }

    @Override
    public void add(Inbox inbox, Fate fate) throws IOException {
        FloodnetNode node = fate == Fate.DOOMED
                ? FloodnetNode.startAlone(config, inbox)
                : FloodnetNode.start(shared, config, inbox);
        indices.put(node.floodnet().self().id(), nodes.size());
        nodes.add(node);
        if (nodes.size() == 1) {
            config =
                    config.withEntries(List.of(new Address(HOST, node.floodnet().port())));
        }
    }

    @Override
    public void publish(int node, byte[] payload) throws InterruptedException {
        nodes.get(node).publish(payload);
    }

    @Override
    public void kill(List<Integer> dying) {
        endAll(dying.stream().map(nodes::get).toList());
    }

    private void endAll(List<FloodnetNode> dying) {
        CompletableFuture.allOf(dying.stream()
                        .map(node -> CompletableFuture.runAsync(node::die, undertakers))
                        .toArray(CompletableFuture<?>[]::new))
                .join();
    }

    @Override
    public int[] neighbours(int node) {
        Floodnet floodnet = nodes.get(node).floodnet();
        return floodnet.neighbours().stream()
                .map(Contact::id)
                .map(indices::get)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    @Override
    public int degreeMin(int count) {
        return Math.min(FloodnetPeer.DEGREE, count - 1);
    }

    @Override
    public int degreeMax(int count) {
        return Math.min(FloodnetPeer.DEGREE + 2, count - 1);
    }

    @Override
    public long wireBytes() {
        return sum(NetworkCounters::bytesSent);
    }

    @Override
    public Map<String, Long> counters() {
        List<NetworkCounters> all = all();
        Map<String, Long> sums = new TreeMap<>();
        sums.put("duplicates", sum(all, NetworkCounters::duplicates));
        sums.put("copiesSent", sum(all, NetworkCounters::copiesSent));
        sums.put("copiesDropped", sum(all, NetworkCounters::copiesDropped));
        sums.put("framesSent", sum(all, NetworkCounters::framesSent));
        sums.put("linksLost", sum(all, NetworkCounters::linksLost));
        sums.put("linksStalled", sum(all, NetworkCounters::linksStalled));
        sums.put("unsent", nodes.stream().mapToLong(FloodnetNode::unsent).sum());
        return sums;
    }

    private long sum(ToLongFunction<NetworkCounters> counter) {
        return sum(all(), counter);
    }

    private static long sum(List<NetworkCounters> all, ToLongFunction<NetworkCounters> counter) {
        return all.stream().mapToLong(counter).sum();
    }

    private List<NetworkCounters> all() {
        return nodes.stream().map(node -> node.floodnet().counters()).toList();
    }

    /** Nobody says goodbye, as nobody is left who could make use of it. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            endAll(nodes);
        } finally {
            undertakers.shutdown();
            shared.close();
        }
    }
}
