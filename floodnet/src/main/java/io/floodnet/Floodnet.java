package io.floodnet;

import io.floodnet.overlay.DirectMessage;
import io.floodnet.overlay.OverlayConfig;
import io.floodnet.overlay.SizeEstimate;
import io.floodnet.packet.Address;
import io.floodnet.packet.Contact;
import io.floodnet.packet.NodeId;
import io.floodnet.packet.Payload;
import io.floodnet.portmap.HomeRouter;
import io.floodnet.portmap.PortMapper;
import io.floodnet.portmap.PortMapping;
import io.floodnet.storage.AddressFile;
import io.floodnet.transport.EventLoops;
import io.floodnet.transport.NodeLoop;
import io.floodnet.transport.NodeSettings;
import io.floodnet.transport.TransportConfig;
import io.floodnet.wire.WireLimits;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A node of the network: what it broadcasts reaches every other node, and what any of them broadcasts reaches its listener, as
 * does what one of them sends to it alone.
 *
 * <p>Thread-safe. No method blocks but {@link #join} and {@link #close}, and {@link #counters} and {@link #networkSize} for a
 * moment.
 *
 * <p>A node has a thread of its own, which is no daemon: like a server, a program whose node is open goes on running. Nodes
 * that share {@link FloodnetLoops} have none.
 */
public final class Floodnet implements AutoCloseable {
    /** The largest payload, in bytes: a frame of 64 KiB less what else is in it. */
    public static final int PAYLOAD_BYTES_MAX = WireLimits.PAYLOAD_BYTES_MAX;

    private static final long LEAVE_MILLIS = 1_300;

    private final NodeLoop node;
    private final PublishQueue queue;
    private final DirectCalls directs;
    private final LinkSignal signal;
    private final @Nullable EventLoops ownLoops;
    private final @Nullable AddressKeeper keeper;
    private final @Nullable PortMapping mapping;
    private final AtomicBoolean drainDue = new AtomicBoolean();
    private final AtomicBoolean closed = new AtomicBoolean();

    private Floodnet(
            NodeLoop node,
            PublishQueue queue,
            DirectCalls directs,
            LinkSignal signal,
            @Nullable EventLoops ownLoops,
            @Nullable AddressKeeper keeper,
            @Nullable PortMapping mapping) {
        this.node = node;
        this.queue = queue;
        this.directs = directs;
        this.signal = signal;
        this.ownLoops = ownLoops;
        this.keeper = keeper;
        this.mapping = mapping;
    }

    /**
     * Starts a node: listens, and looks for the network in the background, for as long as the node is open.
     *
     * @throws IOException if it can't listen: the port is in use or may not be used, or {@link FloodnetConfig#listenHost} is
     *     no IP address of this machine (a name won't do). The message is a sentence for people without a full stop, as in
     *     {@code port 55555 is in use; choose another or leave it out}
     */
    public static Floodnet join(FloodnetConfig config, FloodnetListener listener) throws IOException {
        return join(config, listener, new HomeRouter());
    }

    static Floodnet join(FloodnetConfig config, FloodnetListener listener, PortMapper router) throws IOException {
        EventLoops loops = EventLoops.ofThreads(1);
        try {
            return start(loops, loops, config, listener, router);
        } catch (IOException e) {
            loops.close();
            throw e;
        }
    }

    /** The same on threads that it shares with other nodes; not to be called on one of them. */
    public static Floodnet join(FloodnetLoops loops, FloodnetConfig config, FloodnetListener listener)
            throws IOException {
        return start(loops.loops(), null, config, listener, new HomeRouter());
    }

    private static Floodnet start(
            EventLoops loops,
            @Nullable EventLoops own,
            FloodnetConfig config,
            FloodnetListener listener,
            PortMapper router)
            throws IOException {
        PublishQueue queue = new PublishQueue();
        DirectCalls directs = new DirectCalls();
        LinkSignal signal = new LinkSignal();
        SecureRandom random = new SecureRandom();
        AddressFile file = config.keepsAddresses() ? new AddressFile(config.addressFile()) : null;
        NodeSettings settings = new NodeSettings(
                config.networkId(),
                config.entries(),
                file == null ? List.of() : AddressKeeper.read(file),
                config.listenHost(),
                config.portFirst(),
                config.portLast(),
                config.backlog().applyTo(OverlayConfig.defaults().withDesiredDegree(config.desiredDegree())),
                TransportConfig.defaults());
        NodeLoop node = NodeLoop.start(
                loops,
                settings,
                new NodeId(random.nextLong(), random.nextLong()),
                new SplittableRandom(random.nextLong()),
                new ListenerCalls(listener, queue, directs, signal));
        AddressKeeper keeper = file == null ? null : AddressKeeper.start(file, node::known);
        PortMapping mapping = config.asksRouter() && node.isAtHome() ? map(router, node) : null;
        return new Floodnet(node, queue, directs, signal, own, keeper, mapping);
    }

    private static PortMapping map(PortMapper router, NodeLoop node) {
        return PortMapping.start(router, node.port(), external -> {
            try {
                node.execute(() -> node.onMapped(external));
            } catch (RejectedExecutionException e) {
                // The node's threads have ended, and nobody is told anything any more.
            }
        });
    }

    /**
     * Sends a payload to every other node.
     *
     * <p>Payloads are sent in the order of the calls. While links are congested they wait, up to a bound, and the future
     * with them; past the bound the future says {@link BroadcastResult#OVERLOADED} at once. It never fails. It completes on
     * the node's event loop, so what hangs on it must not block.
     *
     * @throws IllegalArgumentException if the payload is larger than {@value #PAYLOAD_BYTES_MAX} bytes
     */
    public CompletableFuture<BroadcastResult> broadcast(Payload payload) {
        requireNotTooLarge(payload);
        CompletableFuture<BroadcastResult> result = queue.offer(payload);
        if (!result.isDone() && drainDue.compareAndSet(false, true)) {
            drainLater();
        }
        return result;
    }

    /**
     * Sends a payload to one other node, over a few links where broadcasts come from there or something was said to it before,
     * and else by way of everybody, of whom only that node hands it over, once, whatever way it took.
     *
     * <p>The future says within 10 seconds what became of it, and within a round trip if all is well. It never fails. It mostly
     * completes on the node's event loop, so what hangs on it must not block. What is sent to one node may arrive in another
     * order.
     *
     * @throws IllegalArgumentException if the payload is larger than {@value #PAYLOAD_BYTES_MAX} bytes, or the node is this one
     */
    public CompletableFuture<SendResult> sendTo(NodeId to, Payload payload) {
        requireNotTooLarge(payload);
        if (to.equals(node.self().id())) {
            throw new IllegalArgumentException("a node can't send to itself, got its own id " + to);
        }
        return directs.begin(to, payload, this::send);
    }

    private void send(DirectMessage message) {
        try {
            node.execute(() -> {
                if (node.isCongested()) {
                    directs.settle(message, DirectMessage.Outcome.OVERLOADED);
                } else {
                    node.sendTo(message);
                }
            });
        } catch (RejectedExecutionException e) {
            directs.close();
        }
    }

    private static void requireNotTooLarge(Payload payload) {
        if (payload.size() > PAYLOAD_BYTES_MAX) {
            throw new IllegalArgumentException(
                    "payload must have at most " + PAYLOAD_BYTES_MAX + " bytes, got " + payload.size());
        }
    }

    /**
     * One more node to join through, as found while this one runs: it is tried at once if links are missing. Nobody hears if
     * it does not answer. Of those that come this way the last 16 are kept. After {@link #close} it does nothing.
     */
    public void addEntry(Address entry) {
        try {
            node.execute(() -> node.onEntryFound(entry));
        } catch (RejectedExecutionException e) {
            // The node's threads have ended, and it looks for nobody any more.
        }
    }

    /**
     * Done as soon as there is a neighbour, and at once where there is one: what is broadcast from then on is sent, until the
     * last neighbour is lost. When the node is closed it is done as well, and never fails. It completes on the node's event
     * loop, so what hangs on it must not block.
     */
    public CompletableFuture<Void> linked() {
        return signal.linked();
    }

    /** This node, and where others can dial it. */
    public Contact self() {
        return node.self();
    }

    /** The port that it listens on. */
    public int port() {
        return node.port();
    }

    /** The nodes at the other ends of its links, as of a moment ago. */
    public List<Contact> neighbours() {
        return node.neighbours();
    }

    /** What it has counted since its start; waits for the node's thread to tell. */
    public NetworkCounters counters() {
        return ask(() -> NetworkCounters.of(node.overlayCounters(), node.transportCounters()));
    }

    /** About how many nodes the network has, see {@link NetworkSize}; waits for the node's thread to tell. */
    public NetworkSize networkSize() {
        return ask(() -> {
            SizeEstimate estimate = node.networkSize();
            return new NetworkSize(estimate.nodes(), Duration.ofMillis(estimate.ageMillis()));
        });
    }

    /** Asks the node a question, on its own thread. */
    private <T> T ask(Supplier<T> question) {
        if (node.isOnLoop()) {
            return question.get();
        }
        CompletableFuture<T> answer = new CompletableFuture<>();
        try {
            node.execute(() -> answer.complete(question.get()));
        } catch (RejectedExecutionException e) {
            return question.get(); // the thread has ended, so nothing changes any more
        }
        return answer.join();
    }

    /**
     * Leaves the network: says goodbye to the neighbours and closes. Returns within 2 seconds; a second call does nothing.
     * What was broadcast before and has not been sent by then is not sent, and its futures say
     * {@link BroadcastResult#CLOSED}, as do those of direct messages without an answer, which may arrive all the same. On the
     * node's own thread, it doesn't wait.
     */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        signal.close();
        directs.close();
        CompletableFuture<Void> shut = mapping == null ? CompletableFuture.completedFuture(null) : mapping.close();
        try {
            node.execute(this::sendWhatCanBeSent);
            CompletableFuture<Void> kept = keeper == null ? CompletableFuture.completedFuture(null) : keeper.close();
            CompletableFuture<Void> gone = CompletableFuture.allOf(kept, shut, node.leave());
            if (node.isOnLoop()) {
                gone.whenComplete((done, failure) -> closeOwnLoops());
                return;
            }
            await(gone);
        } catch (RejectedExecutionException e) {
            queue.close(); // its shared threads were closed before it, and all connections with them
        }
        closeOwnLoops();
    }

    private void sendWhatCanBeSent() {
        boolean more = true;
        // Bounded, as somebody may go on publishing.
        for (int turn = 0; more && turn < PublishQueue.TURNS_MAX; turn++) {
            more = queue.drain(node::isCongested, node::broadcast);
        }
        queue.close();
    }

    private void drainLater() {
        try {
            node.execute(this::drain);
        } catch (RejectedExecutionException e) {
            queue.close();
        }
    }

    private void drain() {
        drainDue.set(false);
        if (canSendMore() && drainDue.compareAndSet(false, true)) {
            drainLater();
        }
    }

    private boolean canSendMore() {
        return queue.drain(node::holdsPublishersBack, node::broadcast);
    }

    private static void await(CompletableFuture<Void> gone) {
        try {
            gone.get(LEAVE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // The connections are closed with the loop, or when their time is up.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new AssertionError("leaving only ever succeeds", e);
        }
    }

    private void closeOwnLoops() {
        if (ownLoops != null) {
            ownLoops.close();
        }
    }
}
