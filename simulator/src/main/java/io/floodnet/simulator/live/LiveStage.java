package io.floodnet.simulator.live;

import io.floodnet.FloodnetConfig;
import io.floodnet.FloodnetLoops;
import io.floodnet.NetworkCounters;
import io.floodnet.packet.Address;
import io.floodnet.packet.Contact;
import io.floodnet.packet.NodeId;
import io.floodnet.simulator.engine.Traffic;
import io.floodnet.simulator.fault.CrashKind;
import io.floodnet.simulator.fault.Memory;
import io.floodnet.simulator.graph.Graph;
import io.floodnet.simulator.graph.GraphBuilder;
import io.floodnet.simulator.run.Stage;
import io.floodnet.simulator.scenario.Action;
import io.floodnet.simulator.scenario.Scenario;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Plays with real nodes, in real time. */
final class LiveStage implements Stage<LiveNode>, AutoCloseable {
    static final String HOST = "127.0.0.1";

    /** Each waits for one node to end, which hardly needs a processor. */
    private static final int UNDERTAKERS = 16;

    private final Agenda agenda;
    private final FloodnetConfig config;
    private final @Nullable FloodnetLoops shared;
    private final ExecutorService undertakers = Executors.newFixedThreadPool(UNDERTAKERS, LiveStage::undertaker);
    private final List<LiveNode> nodes = new ArrayList<>(); // bounded with the scenario, see Feasibility
    private final List<LiveNode> everyone = new ArrayList<>(); // those too whose places others have taken
    private final Messages messages;
    private boolean closed;

    LiveStage(Scenario scenario, LiveOptions options, Agenda agenda) {
        this.agenda = agenda;
        this.messages = new Messages();
        this.config = FloodnetConfig.defaults()
                // Another run at the same time, on ports that were ours a moment ago, is another network.
                .withNetworkId("live-" + ProcessHandle.current().pid() + "-" + scenario.name())
                .withListenHost(HOST)
                .withDesiredDegree(scenario.overlay().toConfig().membership().desiredDegree());
        this.shared = Feasibility.hasKills(scenario) ? null : FloodnetLoops.ofThreads(options.threads());
    }

    private static Thread undertaker(Runnable work) {
        return new Thread(work, "floodnet-undertaker");
    }

    @Override
    public long nowNanos() {
        return agenda.nowNanos();
    }

    @Override
    public void in(Duration delay, Runnable what) {
        agenda.in(delay, what);
    }

    @Override
    public List<LiveNode> nodes() {
        return Collections.unmodifiableList(nodes);
    }

    /** All that ever ran. */
    List<LiveNode> everyone() {
        return Collections.unmodifiableList(everyone);
    }

    @Override
    public List<LiveNode> alive() {
        return nodes.stream().filter(LiveNode::isAlive).toList();
    }

    @Override
    public int indexOf(LiveNode node) {
        return node.index();
    }

    @Override
    public boolean isAlive(LiveNode node) {
        return node.isAlive();
    }

    /** What was broadcast. */
    Messages messages() {
        return messages;
    }

    @Override
    public LiveNode join(List<LiveNode> entries) {
        LiveNode node = start(nodes.size(), addressesOf(entries), 0);
        nodes.add(node);
        return node;
    }

    /** On its old port if that is still free, so that those who remember it find it. */
    @Override
    public LiveNode restart(LiveNode ended, List<LiveNode> entries, Memory memory) {
        List<Address> known = addressesOf(entries);
        if (memory == Memory.KEEPS) {
            ended.neighbours().forEach(contact -> known.addAll(contact.addresses()));
        }
        LiveNode node = startAgain(ended, known);
        nodes.set(ended.index(), node);
        return node;
    }

    private LiveNode startAgain(LiveNode ended, List<Address> known) {
        try {
            return start(ended.index(), known, ended.address().port());
        } catch (UncheckedIOException e) {
            return start(ended.index(), known, 0); // somebody else has got the port by now
        }
    }

    private static List<Address> addressesOf(List<LiveNode> entries) {
        List<Address> addresses = new ArrayList<>();
        entries.forEach(entry -> addresses.add(entry.address()));
        return addresses;
    }

    private LiveNode start(int index, List<Address> entries, int port) {
        LiveNode node =
                LiveNode.start(index, shared, config.withEntries(entries).withPort(port));
        everyone.add(node);
        return node;
    }

    @Override
    public void leave(LiveNode node) {
        if (node.isAlive()) {
            node.noteEnd(nowNanos());
            undertakers.execute(node::leave);
        }
    }

    @Override
    public void end(LiveNode node, CrashKind kind) {
        if (kind != CrashKind.KILL) {
            throw new AssertionError("a live run that can't do that has been refused: " + kind);
        }
        if (node.isAlive()) {
            node.noteEnd(nowNanos());
            undertakers.execute(node::die);
        }
    }

    @Override
    public void broadcast(LiveNode origin, int bytes) {
        messages.send(origin, bytes, nowNanos(), alive(), graph());
    }

    @Override
    public void sendTo(LiveNode sender, LiveNode recipient, int bytes) {
        throw new AssertionError("a live run that can't do that has been refused");
    }

    @Override
    public void disturb(Action action, long occasion) {
        throw new AssertionError("a live run that can't do that has been refused: " + action);
    }

    @Override
    public Graph graph() {
        List<LiveNode> alive = alive();
        Map<NodeId, Integer> positions = new HashMap<>();
        for (LiveNode node : alive) {
            positions.put(node.id(), positions.size());
        }
        GraphBuilder graph = new GraphBuilder(alive.size());
        for (LiveNode node : alive) {
            int[] known = node.neighbours().stream()
                    .map(Contact::id)
                    .filter(id -> positions.containsKey(id) && !id.equals(node.id()))
                    .mapToInt(positions::get)
                    .toArray();
            graph.add(known, known.length);
        }
        return graph.build();
    }

    /** All kinds together: real nodes don't tell them apart. */
    @Override
    public Map<String, Traffic> traffic() {
        Traffic sum = Traffic.NONE;
        for (LiveNode node : everyone) {
            NetworkCounters counters = node.counters();
            sum = sum.plus(new Traffic(counters.framesSent(), counters.bytesSent()));
        }
        return Map.of("Packet", sum);
    }

    /** Packets that have arrived. */
    @Override
    public long events() {
        return everyone.stream()
                .mapToLong(node -> node.counters().framesReceived())
                .sum();
    }

    /**
     * Ends all nodes and threads; a second call does nothing. Nobody says goodbye, as nobody is left who could make use of
     * it.
     */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        CompletableFuture<?>[] ends = everyone.stream()
                .map(node -> CompletableFuture.runAsync(node::die, undertakers))
                .toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(ends).join();
        } finally {
            undertakers.shutdown();
            if (shared != null) {
                shared.close();
            }
        }
    }
}
