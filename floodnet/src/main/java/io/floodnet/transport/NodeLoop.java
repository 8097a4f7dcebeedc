package io.floodnet.transport;

import io.floodnet.overlay.CloseReason;
import io.floodnet.overlay.Dial;
import io.floodnet.overlay.DirectMessage;
import io.floodnet.overlay.Effects;
import io.floodnet.overlay.Link;
import io.floodnet.overlay.OverlayCounters;
import io.floodnet.overlay.OverlayEvent;
import io.floodnet.overlay.OverlayNode;
import io.floodnet.overlay.SizeEstimate;
import io.floodnet.overlay.Timer;
import io.floodnet.packet.Address;
import io.floodnet.packet.Contact;
import io.floodnet.packet.Message;
import io.floodnet.packet.NodeId;
import io.floodnet.packet.Packet;
import io.floodnet.packet.Payload;
import io.floodnet.packet.Unicast;
import io.floodnet.wire.PacketCodec;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One {@link OverlayNode} on one event loop, with its sockets: tells the node what happens, and carries out what it wants.
 *
 * <p>The node is entered by that loop's thread alone, and never while it is at work: whatever follows from one of its
 * effects comes to it in a later task. Methods that may be called on other threads say so.
 */
public final class NodeLoop implements Effects {
    private static final Logger LOG = LoggerFactory.getLogger(NodeLoop.class);
    private static final long CLOCK_LOOK_SECONDS = 5;

    private final EventLoop loop;
    private final TransportConfig config;
    private final NodeListener listener;
    private final OverlayNode node;
    private final List<Address> entries;
    private final TcpTransport transport;
    private final ListenAddresses addresses;
    private final OwnContact own;
    private final Dialer dialer;
    private final Outbound outbound;
    private final ApplicationCalls application = new ApplicationCalls();
    private final Timers timers;
    private final Counts counts = new Counts();
    private final Connections connections;
    private final ClockWatch clock = new ClockWatch(System.currentTimeMillis(), System.nanoTime());

    private volatile List<Contact> neighbours = List.of();
    private boolean inInput;
    private boolean neighboursChanged;
    private boolean left;

    private NodeLoop(EventLoops loops, NodeSettings settings, NodeId id, RandomGenerator random, NodeListener listener)
            throws IOException {
        this.loop = loops.next();
        this.timers = new Timers(loop, id, this::wake);
        PacketCodec codec = loops.codecOf(loop);
        this.config = settings.transport();
        this.listener = listener;
        this.addresses = new ListenAddresses(settings.listenHost(), InterfaceAddresses.ofThisMachine());
        this.own = new OwnContact(id, addresses);
        this.node = new OverlayNode(settings.overlay(), own.announced(), settings.waysIn(), random);
        this.entries = settings.entries();
        Greeting greeting =
                new Greeting(settings.networkId(), node::contact, () -> node.networkMillis(System.nanoTime()));
        this.transport = new TcpTransport(loop, codec, greeting, config);
        HostLookup lookup = new HostLookup(loop, loops.lookups());
        this.dialer = new Dialer(loop, transport, lookup, config, addresses::isThisMachine);
        this.connections = new Connections(this, node, own, codec, counts);
        this.outbound = new Outbound(loop, codec, connections::onOverrun, config.pendingBytesMax(), counts);
    }

    /**
     * Listens, and begins to look for the network. Blocks until it listens, so not for event loops.
     *
     * @throws IOException if it can't listen, with a sentence for people
     */
    public static NodeLoop start(
            EventLoops loops, NodeSettings settings, NodeId id, RandomGenerator random, NodeListener listener)
            throws IOException {
        NodeLoop node = new NodeLoop(loops, settings, id, random, listener);
        Channel server = node.transport.listen(
                settings.listenHost(), settings.portFirst(), settings.portLast(), node.connections.accepted());
        node.own.listensOn(((InetSocketAddress) server.localAddress()).getPort());
        LOG.info("node {}: listening on port {}", id, node.port());
        node.loop.execute(() -> node.open(server));
        return node;
    }

    /** The node, and how to reach it, as of a moment ago. Thread-safe. */
    public Contact self() {
        return own.announced();
    }

    /** The port that it listens on. Thread-safe. */
    public int port() {
        return own.port();
    }

    /** Whether a router may keep callers out that it would let in if it were asked to. Thread-safe. */
    public boolean isAtHome() {
        return addresses.areOfHome();
    }

    /** Who is at the other ends of its links, as of a moment ago. Thread-safe. */
    public List<Contact> neighbours() {
        return neighbours;
    }

    /** Whom the node knows, its neighbours first. Thread-safe. */
    public CompletableFuture<List<Contact>> known() {
        CompletableFuture<List<Contact>> answer = new CompletableFuture<>();
        Runnable ask = () -> answer.complete(Stream.concat(node.neighbours().stream(), node.remembered().stream())
                .distinct()
                .toList());
        if (isOnLoop()) {
            ask.run();
        } else {
            loop.execute(ask);
        }
        return answer;
    }

    /** Runs a task on the node's event loop, in the order of the calls. Thread-safe. */
    public void execute(Runnable task) {
        loop.execute(task);
    }

    /** Whether the calling thread is that of the node. Thread-safe. */
    public boolean isOnLoop() {
        return loop.inEventLoop();
    }

    /** Whether there had better not be more to send for now: to be asked before {@link #broadcast}. */
    public boolean holdsPublishersBack() {
        return node.holdsPublishersBack(System.nanoTime());
    }

    /** Whether a neighbour has as much waiting for it as it should: to be asked before {@link #sendTo}. */
    public boolean isCongested() {
        return node.isCongested(System.nanoTime());
    }

    /**
     * Sends a payload to everybody.
     *
     * @return to how many neighbours it went; 0 if it was not sent
     */
    public int broadcast(Payload payload) {
        if (left) {
            return 0;
        }
        begin();
        try {
            return node.broadcast(payload, System.nanoTime(), this);
        } finally {
            end();
        }
    }

    /** Sends a payload to one node; nothing is told of it if this one has left. */
    public void sendTo(DirectMessage message) {
        input(() -> node.sendTo(message, System.nanoTime(), this));
    }

    /** What the node has counted. */
    public OverlayCounters overlayCounters() {
        return node.counters();
    }

    /** About how many nodes the network has. */
    public SizeEstimate networkSize() {
        return node.networkSize(System.nanoTime());
    }

    /** What its connections have counted. */
    public TransportCounters transportCounters() {
        return counts.snapshot();
    }

    /**
     * Says goodbye to the neighbours, and closes everything. Thread-safe.
     *
     * @return done when all connections are closed, which takes no longer than {@link TransportConfig#lingerMillis} and a
     *     bit
     */
    public CompletableFuture<Void> leave() {
        CompletableFuture<Void> done = new CompletableFuture<>();
        loop.execute(() -> leave(done));
        return done;
    }

    @Override
    public void dial(Dial dial) {
        // Later, as some dials fail at once.
        loop.execute(() -> {
            Contact contact = dial.contact();
            if (left) {
                return;
            } else if (contact == null) {
                dialer.dialEntry(dial.addresses().get(0), connections.dialled(dial));
            } else {
                dialer.dialNode(contact, connections.dialled(dial));
            }
        });
    }

    @Override
    public void send(Link link, Packet packet) {
        outbound.send((ChannelLink) link, packet);
    }

    @Override
    public void close(Link link, CloseReason reason) {
        ChannelLink closing = (ChannelLink) link;
        if (!closing.isClosed()) {
            LOG.debug("node {}: closed link to {}: {}", own.id(), link.peer().id(), reason);
            closing.closeGently(config.lingerMillis());
        }
    }

    @Override
    public void schedule(Timer timer, long delayNanos) {
        timers.set(timer, delayNanos);
    }

    private void wake(Timer timer) {
        input(() -> node.onTimer(timer, System.nanoTime(), this));
    }

    @Override
    public void deliver(Message message) {
        application.add(() -> listener.onMessage(message));
    }

    @Override
    public void capacityChanged() {
        application.add(() -> listener.onCapacity(this));
    }

    @Override
    public void deliver(Unicast unicast) {
        application.add(() -> listener.onDirect(unicast));
    }

    @Override
    public void settle(DirectMessage message, DirectMessage.Outcome outcome) {
        application.add(() -> listener.onSettled(message, outcome));
    }

    @Override
    public void report(OverlayEvent event) {
        neighboursChanged = true;
        if (event instanceof OverlayEvent.EntryFailed failed) {
            Dial dial = failed.dial();
            ConnectFailure reason = connections.failureOf(dial);
            if (entries.contains(dial.addresses().get(0))) { // whoever runs the node knows of no others
                application.add(() -> listener.onEntryFailed(dial.addresses().get(0), reason));
            }
        } else {
            application.add(() -> listener.onEvent(event));
        }
    }

    private void open(Channel server) {
        begin();
        try {
            node.onClock(System.currentTimeMillis(), System.nanoTime());
            node.onContactChanged(own.announced());
            node.onStart(System.nanoTime(), this);
        } finally {
            end();
        }
        server.config().setAutoRead(true);
        timers.lookEvery(CLOCK_LOOK_SECONDS, this::lookAtClock);
    }

    private void lookAtClock() {
        long wallMillis = System.currentTimeMillis();
        long nowNanos = System.nanoTime();
        if (clock.hasStepped(wallMillis, nowNanos)) {
            input(() -> node.onClock(wallMillis, nowNanos));
        }
    }

    private void leave(CompletableFuture<Void> done) {
        input(() -> node.leave(System.nanoTime(), this));
        left = true;
        neighbours = List.of();
        timers.stop();
        outbound.flush();
        transport.close(config.lingerMillis()).addListener(closed -> done.complete(null));
    }

    /** Whether the node takes no part in anything any more. */
    boolean hasLeft() {
        return left;
    }

    /** Enters the node, unless it has left: what it wants done follows from it, and then what it has for the application. */
    void input(Runnable input) {
        if (left) {
            return;
        }
        begin();
        try {
            input.run();
        } finally {
            end();
        }
    }

    /** The input that all others are few beside. */
    void onPacket(ChannelLink link, Packet packet, ByteBuf frame) {
        begin();
        try {
            if (packet instanceof Message message) {
                outbound.received(message, frame);
            }
            node.onPacket(link, packet, System.nanoTime(), this);
        } finally {
            end();
        }
    }

    /** There is one more node to join through. */
    public void onEntryFound(Address entry) {
        input(() -> node.onEntryFound(entry, System.nanoTime(), this));
    }

    /** The router lets callers in at this address; at none, if it is {@code null}. */
    public void onMapped(@Nullable Address mapped) {
        if (own.mapped(mapped)) {
            input(() -> node.onWayChanged(own.announced(), System.nanoTime(), this));
        }
    }

    private void begin() {
        assert loop.inEventLoop() : "a node belongs to one thread";
        assert !inInput : "an effect has called back into the node";
        inInput = true;
    }

    private void end() {
        inInput = false;
        outbound.endOfInput();
        if (neighboursChanged) {
            neighboursChanged = false;
            neighbours = List.copyOf(node.neighbours());
        }
        application.makeAll();
    }
}
