package io.floodnet;

import io.floodnet.packet.Contact;
import io.floodnet.packet.NodeId;
import io.floodnet.packet.Payload;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A node of the network: what it broadcasts reaches every other node, and what any of them broadcasts reaches its listener.
 *
 * <p>Thread-safe. No method blocks but {@link #join} and {@link #close}.
 */
public final class Floodnet implements AutoCloseable {
    /** The largest payload, in bytes: a frame of 64 KiB less what else is in it. */
    public static final int PAYLOAD_BYTES_MAX = 60 * 1024;

    private Floodnet() {}

    /**
     * Starts a node: listens, and looks for the network in the background, for as long as the node is open.
     *
     * @throws IOException if it can't listen: the port is in use or may not be used
     */
    public static Floodnet join(FloodnetConfig config, FloodnetListener listener) throws IOException {
        return new Floodnet();
    }

    /** The same on threads that it shares with other nodes. */
    public static Floodnet join(FloodnetLoops loops, FloodnetConfig config, FloodnetListener listener)
            throws IOException {
        return new Floodnet();
    }

    /**
     * Sends a payload to every other node.
     *
     * <p>Payloads are sent in the order of the calls. While links are congested they wait, up to a bound, and the future
     * with them; past the bound the future says {@link BroadcastResult#OVERLOADED} at once. It never fails.
     *
     * @throws IllegalArgumentException if the payload is larger than {@value #PAYLOAD_BYTES_MAX} bytes
     */
    public CompletableFuture<BroadcastResult> broadcast(Payload payload) {
        return CompletableFuture.completedFuture(BroadcastResult.CLOSED);
    }

    /** This node, and where others can dial it. */
    public Contact self() {
        return new Contact(new NodeId(0, 0), List.of());
    }

    /** The port that it listens on. */
    public int port() {
        return 0;
    }

    /** The nodes at the other ends of its links, as of a moment ago. */
    public List<Contact> neighbours() {
        return List.of();
    }

    /** Leaves the network: says goodbye to the neighbours and closes. Returns within 2 seconds; a second call does nothing. */
    @Override
    public void close() {}
}
