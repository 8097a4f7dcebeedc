package io.floodnet.simulator.engine;

import io.floodnet.overlay.OverlayConfig;
import io.floodnet.overlay.OverlayNode;
import io.floodnet.packet.Address;
import io.floodnet.packet.Contact;
import io.floodnet.packet.Message;
import io.floodnet.packet.NodeId;
import io.floodnet.packet.Payload;
import io.floodnet.simulator.metrics.FloodMeter;
import io.floodnet.simulator.network.Draws;
import io.floodnet.simulator.network.Purpose;
import io.floodnet.wire.PacketCodec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Nodes, and the network between them, in virtual time.
 *
 * <p>Time passes in windows of at most 8 ms, and what is done to the network from outside, be it a join, a crash or a
 * broadcast, is done where one begins: a time that is asked for is kept to within a window.
 *
 * <p>Not thread-safe: one thread drives it; it employs others itself.
 */
public final class SimulatedNetwork implements AutoCloseable {
    /** Smaller networks are one shard: threads would only get into each other's way. */
    private static final int SHARDED_MIN = 4_096;

    /** Few enough that what is added to lies in the processor's cache, enough that threads find equal shares. */
    private static final int SHARDS = 16;

    /** Beyond, shards would have more events in a window than they can tell apart. */
    private static final int MANY_SHARDS_MIN = 2_000_000;

    private static final int MANY_SHARDS = 64;

    private final NetworkSettings settings;
    private final Conditions conditions;
    private final Shard[] shards;
    private final int threads;
    private final Clockwork clockwork;
    private final Addresses addresses = new Addresses();
    private final List<SimulatedNode> nodes = new ArrayList<>(); // at most what the shards have places for
    private final Broadcasts broadcasts = new Broadcasts();
    private final Parcels parcels = new Parcels(this);
    private @Nullable Watcher watcher;
    private final OverlayNode nobody;
    private int starts;

    public SimulatedNetwork(NetworkSettings settings) {
        this.settings = settings;
        this.conditions = new Conditions(settings.network(), settings.seed());
        int leastLog = Long.SIZE - 1 - Long.numberOfLeadingZeros(conditions.leastNanos());
        int windowBits = Math.min(leastLog, Batch.WINDOW_BITS_MAX);
        this.shards = new Shard[shardsFor(settings.nodes())];
        for (int i = 0; i < shards.length; i++) {
            shards[i] = new Shard(this, i, shards.length, windowBits, conditions);
        }
        this.nobody = new OverlayNode(
                settings.overlay(), new Contact(new NodeId(0, 0), List.of()), List.of(), new SplitMix(0));
        this.threads = Math.min(settings.threads(), shards.length);
        this.clockwork = new Clockwork(shards, windowBits, threads > 1 ? new Workers(threads) : null);
    }

    /** A power of two, and a function of the number of nodes alone: the order of events depends on it. */
    private static int shardsFor(int nodes) {
        if (nodes < SHARDED_MIN) {
            return 1;
        }
        return nodes < MANY_SHARDS_MIN ? SHARDS : MANY_SHARDS;
    }

    /** How many threads run it: as many as may, but no more than it has parts that can be run apart. */
    public int threads() {
        return threads;
    }

    // ---- time

    /** Virtual time since the start. */
    public long nowNanos() {
        return clockwork.nowNanos();
    }

    /** The same to the nanosecond, for what is done by {@link #in}: nodes hear of it when the window begins in which it lies. */
    public long momentNanos() {
        return clockwork.momentNanos();
    }

    /**
     * Lets virtual time pass.
     *
     * @throws Violation if something that must hold does not; then the network can only be looked at
     */
    public void run(Duration duration) {
        clockwork.run(duration.toNanos());
    }

    /** Does something at a time to come. */
    public void in(Duration delay, Runnable action) {
        clockwork.in(delay.toNanos(), action);
    }

    // ---- nodes

    /** Adds a node that joins through others, now. */
    public SimulatedNode join(List<SimulatedNode> entries) {
        return start(nodes.size(), addressesOf(entries), conditions.skewMillis(nodes.size()));
    }

    /** The same with a clock that is ahead, or, negative, behind. */
    public SimulatedNode join(List<SimulatedNode> entries, Duration clockSkew) {
        return start(nodes.size(), addressesOf(entries), clockSkew.toMillis());
    }

    /**
     * A node that has ended starts anew where it was: another node at the same address.
     *
     * @param remembered what it has kept of the network: addresses that it joins through
     */
    public SimulatedNode restart(SimulatedNode ended, List<Address> remembered) {
        if (ended.isAlive()) {
            throw new IllegalArgumentException("a node that runs can't be started, got " + ended);
        }
        return start(ended.index(), List.copyOf(remembered), conditions.skewMillis(ended.index()));
    }

    private List<Address> addressesOf(List<SimulatedNode> entries) {
        return addresses.shared(entries.stream()
                .map(entry -> entry.contact().addresses().get(0))
                .toList());
    }

    private SimulatedNode start(int index, List<Address> entries, long clockSkewMillis) {
        SplitMix random = new SplitMix(draw(starts, 0));
        NodeId id = NodeIds.of(index, draw(starts, 1));
        starts++;
        Contact contact = new Contact(id, List.of(addresses.of(index)));
        Shard shard = shardOf(index);
        SimulatedNode node = new SimulatedNode(shard, index, contact, entries, random, clockSkewMillis);
        if (index == nodes.size()) {
            nodes.add(node);
        } else {
            nodes.set(index, node).retire(nobody);
        }
        shard.roster().add(node);
        if (watcher != null) {
            watcher.started(node, nowNanos());
        }
        node.start();
        return node;
    }

    private long draw(int node, int what) {
        return Draws.bits(settings.seed(), Purpose.NODE, node, what);
    }

    /** All nodes that ever joined, those that were started anew as they are now. */
    public List<SimulatedNode> nodes() {
        return Collections.unmodifiableList(nodes);
    }

    /** Those that still run. */
    public List<SimulatedNode> alive() {
        return nodes.stream().filter(SimulatedNode::isAlive).toList();
    }

    /** Which node is, or was last, at an address. */
    public @Nullable SimulatedNode find(Address address) {
        int index = Addresses.nodeAt(address);
        return index >= 0 && index < nodes.size() ? nodes.get(index) : null;
    }

    /** The very node that a contact names, if it runs. */
    public @Nullable SimulatedNode running(Contact contact) {
        int index = NodeIds.nodeOf(contact.id());
        SimulatedNode node = index >= 0 && index < nodes.size() ? nodes.get(index) : null;
        return node != null && node.isAlive() && node.contact().id().equals(contact.id()) ? node : null;
    }

    // ---- what is done to it

    /** An application broadcasts something, now. */
    public Broadcast broadcast(SimulatedNode origin, Payload payload) {
        Payload own = Payload.copyOf(payload.toByteArray());
        int number = broadcasts.next();
        int sentTo = origin.broadcast(own);
        Broadcast broadcast = new Broadcast(
                number, origin, nowNanos(), payload.size(), frameBytes(origin, own), sentTo, shards.length);
        broadcasts.add(broadcast, own);
        return broadcast;
    }

    private static int frameBytes(SimulatedNode origin, Payload payload) {
        return PacketCodec.frameBytes(new Message(origin.contact().id(), 0, 1, 0, 1, 0, 0, payload));
    }

    /** An application sends something to one other node, now. */
    public Parcel sendTo(SimulatedNode sender, SimulatedNode recipient, int bytes) {
        return parcels.send(sender, recipient, bytes);
    }

    /** A node leaves with a goodbye. */
    public void leave(SimulatedNode node) {
        if (node.isAlive()) {
            node.leave();
            noteEnd(node, true);
        }
    }

    /** A node dies as a killed process does: the system closes its connections, and the peers hear of it. */
    public void crash(SimulatedNode node) {
        if (node.isAlive()) {
            node.crash();
            noteEnd(node, false);
        }
    }

    /** A node dies as a machine does whose power fails: nobody hears anything. */
    public void vanish(SimulatedNode node) {
        if (node.isAlive()) {
            node.goDark();
            noteEnd(node, false);
        }
    }

    private void noteEnd(SimulatedNode node, boolean saidGoodbye) {
        if (watcher != null) {
            watcher.ended(node, nowNanos(), saidGoodbye);
        }
    }

    /** Divides the network, from now until the cut heals. */
    public void cut(Cut cut) {
        conditions.add(cut, nowNanos());
        if (watcher != null) {
            watcher.cut(cut, nowNanos());
        }
    }

    /** The one that came last, whether or not it has healed. */
    public @Nullable Cut lastCut() {
        return conditions.lastCut();
    }

    /** Cuts one node off from all others, for a while. */
    public void cutOff(SimulatedNode node, Duration lasts) {
        conditions.expectOutages();
        node.trouble().cutOff(nowNanos() + lasts.toNanos());
    }

    /** Stops a node for a while: what comes to it waits. */
    public void stall(SimulatedNode node, Duration lasts) {
        node.trouble().stall(nowNanos() + lasts.toNanos());
    }

    /** Makes a node deal with everything later, for a while. */
    public void slow(SimulatedNode node, Duration delay, Duration lasts) {
        node.trouble().slow(delay.toNanos(), nowNanos() + lasts.toNanos());
    }

    /** Makes a node deviate from the protocol, from now on. */
    public void tamper(SimulatedNode node, Tampering tampering) {
        node.trouble().tampering = tampering;
    }

    /** Who is told what happens; there is one at a time. */
    public void watch(Watcher watcher) {
        this.watcher = watcher;
    }

    // ---- what became of it

    /** All that applications have broadcast, in the order of sending. */
    public List<Broadcast> broadcasts() {
        return broadcasts.all();
    }

    /** All that applications have sent to single nodes, in the order of sending. */
    public List<Parcel> parcels() {
        return parcels.all();
    }

    /** What only one of two running nodes takes for a link, as of now. */
    public List<HalfLink> halfLinks() {
        List<HalfLink> found = new ArrayList<>();
        for (SimulatedNode node : nodes) {
            if (node.isAlive()) {
                addHalfLinks(node, found);
            }
        }
        return found;
    }

    private void addHalfLinks(SimulatedNode node, List<HalfLink> found) {
        for (int i = 0; i < node.degree(); i++) {
            SimulatedLink link = (SimulatedLink) node.overlay().link(i);
            if (HalfLink.isOne(link) && nodeAt(link.peerSeat()).isAlive()) {
                SimulatedNode peer = nodeAt(link.peerSeat());
                long inTouchSinceNanos = conditions.inTouchSinceNanos(node, peer);
                found.add(new HalfLink(node, peer, link, HalfLink.isOver(link), inTouchSinceNanos));
            }
        }
    }

    /** What was sent, by kind of packet. */
    public Map<String, Traffic> traffic() {
        Map<String, Traffic> sums = new TreeMap<>();
        Arrays.stream(shards).forEach(shard -> shard.addTrafficTo(sums));
        return sums;
    }

    /** What has arrived of the broadcasts, of each of the first ones and of all together. */
    public FloodMeter floods() {
        FloodMeter sum = new FloodMeter(floodsApart());
        Arrays.stream(shards).forEach(shard -> sum.add(shard.meter()));
        return sum;
    }

    /** How many copies have come to nodes of what is for one node but went to everybody. */
    public long addressedCopies() {
        return Arrays.stream(shards).mapToLong(Shard::addressedCopies).sum();
    }

    /** Of how many broadcasts the figures are kept apart. */
    public int floodsApart() {
        return Shard.FLOODS_MAX / shards.length;
    }

    /** How many events have happened. */
    public long events() {
        return clockwork.events();
    }

    /** Covers each event, with its time and node: equal for equal runs, whatever the threads and the Java. */
    public long hash() {
        return Arrays.stream(shards).mapToLong(Shard::hash).reduce(1, (hash, next) -> hash * 31 + next);
    }

    // ---- for the shards

    OverlayConfig config() {
        return settings.overlay();
    }

    /** Where a node lives, by its index or by its seat. */
    Shard shardOf(int node) {
        return shards[node & (shards.length - 1)]; // a power of two
    }

    int placeOf(int seat) {
        return seat >>> Integer.numberOfTrailingZeros(shards.length);
    }

    /** The node that has a seat, whether or not it has ended. */
    SimulatedNode nodeAt(int seat) {
        return shardOf(seat).roster().at(placeOf(seat));
    }

    Shard shard(int index) {
        return shards[index];
    }

    SimulatedNode node(int index) {
        return nodes.get(index);
    }

    boolean usesMail() {
        return clockwork.usesMail();
    }

    @Nullable
    Broadcast broadcastOf(Payload payload) {
        return broadcasts.find(payload);
    }

    @Nullable
    Parcel parcelOf(Payload payload) {
        return parcels.find(payload);
    }

    @Nullable
    Watcher watcher() {
        return watcher;
    }

    /** Ends the threads that it employs. */
    @Override
    public void close() {
        clockwork.close();
    }
}
