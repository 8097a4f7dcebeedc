package io.floodnet.simulator.engine;

import io.floodnet.overlay.Dial;
import io.floodnet.overlay.OverlayConfig;
import io.floodnet.overlay.OverlayEvent;
import io.floodnet.packet.Address;
import io.floodnet.packet.Contact;
import io.floodnet.packet.Message;
import io.floodnet.packet.NodeId;
import io.floodnet.packet.Packet;
import io.floodnet.simulator.fault.LatencyModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Nodes, and the network between them, in virtual time.
 *
 * <p>A connection takes two round trips to come up (TCP, then both {@code HELLO}s); what is sent over it arrives in order; the
 * end of it arrives behind what was sent before. Dialling a node that is gone fails after {@value #DIAL_TIMEOUT_MILLIS} ms.
 */
public final class SimulatedNetwork {
    /** What a host grants a dial. */
    static final int DIAL_TIMEOUT_MILLIS = 3_000;

    private static final int PORT = 55_555;

    private final OverlayConfig config;
    private final LatencyModel latency;
    private final SplittableRandom seeds;
    private final EventQueue queue = new EventQueue();
    private final List<SimulatedNode> nodes = new ArrayList<>();
    private final Map<String, Long> packetsSent = new TreeMap<>();
    private final Deliveries deliveries = new Deliveries();
    private final List<OverlayEvent> events = new ArrayList<>();
    private long hash = 1;

    public SimulatedNetwork(OverlayConfig config, LatencyModel latency, long seed) {
        this.config = config;
        this.latency = latency;
        this.seeds = new SplittableRandom(seed);
    }

    /** Adds a node that joins through others, now. */
    public SimulatedNode join(List<SimulatedNode> entries) {
        return join(entries, Duration.ZERO);
    }

    /** The same with a clock that is ahead, or, negative, behind. */
    public SimulatedNode join(List<SimulatedNode> entries, Duration clockSkew) {
        return start(nodes.size(), entries, clockSkew);
    }

    /** A node that has ended starts anew where it was: another node, with no memory and no entry node, at the same address. */
    public SimulatedNode restart(SimulatedNode ended) {
        if (ended.isAlive()) {
            throw new IllegalArgumentException("a node that runs can't be started, got node " + ended.index());
        }
        return start(ended.index(), List.of(), Duration.ZERO);
    }

    private SimulatedNode start(int index, List<SimulatedNode> entries, Duration clockSkew) {
        SplittableRandom random = seeds.split();
        NodeId id = new NodeId(random.nextLong(), random.nextLong());
        Contact contact = new Contact(id, List.of(new Address("node-" + index, PORT)));
        List<Address> addresses = entries.stream()
                .map(entry -> entry.contact().addresses().get(0))
                .toList();
        SimulatedNode node = new SimulatedNode(this, index, contact, addresses, random, clockSkew.toMillis());
        if (index == nodes.size()) {
            nodes.add(node);
        } else {
            nodes.set(index, node);
        }
        node.start();
        return node;
    }

    /** All nodes that ever joined, those that were started anew as they are now. */
    public List<SimulatedNode> nodes() {
        return Collections.unmodifiableList(nodes);
    }

    /** Those that still run. */
    public List<SimulatedNode> alive() {
        return nodes.stream().filter(SimulatedNode::isAlive).toList();
    }

    /** Who has received what. */
    public Deliveries deliveries() {
        return deliveries;
    }

    /** What the nodes have reported, in the order of time. */
    public List<OverlayEvent> events() {
        return Collections.unmodifiableList(events);
    }

    /** How many packets of each kind were sent. */
    public Map<String, Long> packetsSent() {
        return Collections.unmodifiableMap(packetsSent);
    }

    /** How many events have happened. */
    public long happened() {
        return queue.happened();
    }

    /** Covers each packet that arrived and each timer that rang, with its time and node: equal for equal runs. */
    public long hash() {
        return hash;
    }

    /** Virtual time since the start. */
    public long nowNanos() {
        return queue.nowNanos();
    }

    /** Lets virtual time pass. */
    public void run(Duration duration) {
        queue.runUntil(queue.nowNanos() + duration.toNanos());
    }

    /** Does something at a time to come. */
    public void in(Duration delay, Runnable action) {
        queue.in(delay.toNanos(), action);
    }

    void at(long atNanos, Runnable action) {
        queue.at(atNanos, action);
    }

    void dial(SimulatedNode from, Dial dial) {
        SimulatedNode to = find(dial.addresses());
        if (to == null || !to.isAlive()) {
            queue.in(TimeUnit.MILLISECONDS.toNanos(DIAL_TIMEOUT_MILLIS), () -> from.dialFailed(dial));
            return;
        }
        long oneWayNanos = latency.oneWayNanos(from.index(), to.index());
        queue.in(3 * oneWayNanos, () -> connect(from, to, dial, oneWayNanos));
    }

    private void connect(SimulatedNode from, SimulatedNode to, Dial dial, long oneWayNanos) {
        if (!to.isAlive() || !from.isAlive()) {
            queue.in(oneWayNanos, () -> from.dialFailed(dial));
            return;
        }
        SimulatedLink near = SimulatedLink.between(from, to, oneWayNanos);
        SimulatedLink far = near.otherEnd();
        queue.at(far.arrivalNanos(queue.nowNanos()), () -> from.dialed(dial, near));
        to.accepted(far);
    }

    OverlayConfig config() {
        return config;
    }

    @Nullable
    SimulatedNode find(List<Address> addresses) {
        if (addresses.isEmpty()) {
            return null;
        }
        String host = addresses.get(0).host();
        int index = Integer.parseInt(host.substring(host.indexOf('-') + 1));
        return index < nodes.size() ? nodes.get(index) : null;
    }

    void sent(Packet packet) {
        packetsSent.merge(packet.getClass().getSimpleName(), 1L, Long::sum);
    }

    void delivered(int node, Message message) {
        deliveries.add(node, message);
    }

    void reported(int node, OverlayEvent event) {
        if (!(event instanceof OverlayEvent.LinkUp) && !(event instanceof OverlayEvent.LinkDown)) {
            events.add(event);
        }
        record(node, event.getClass().getSimpleName().hashCode());
    }

    void record(int node, int what) {
        hash = (hash * 31 + queue.nowNanos()) * 31 + node;
        hash = hash * 31 + what;
    }
}
