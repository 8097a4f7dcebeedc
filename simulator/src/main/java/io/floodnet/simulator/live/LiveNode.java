package io.floodnet.simulator.live;

import io.floodnet.Floodnet;
import io.floodnet.FloodnetConfig;
import io.floodnet.FloodnetLoops;
import io.floodnet.NetworkCounters;
import io.floodnet.packet.Address;
import io.floodnet.packet.Contact;
import io.floodnet.packet.NodeId;
import io.floodnet.packet.Payload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One real node with its sockets, and what it has been given. Belongs to the thread that plays. */
final class LiveNode {
    /** Of a node that runs. */
    private static final long NOT_YET = Long.MAX_VALUE;

    private final int index;
    private final Floodnet floodnet;
    private final Receptions receptions;
    private final @Nullable FloodnetLoops ownLoops;
    private long endedAtNanos = NOT_YET;
    private List<Contact> lastNeighbours = List.of();
    private @Nullable NetworkCounters lastCounters;

    private LiveNode(int index, Floodnet floodnet, Receptions receptions, @Nullable FloodnetLoops ownLoops) {
        this.index = index;
        this.floodnet = floodnet;
        this.receptions = receptions;
        this.ownLoops = ownLoops;
    }

    /**
     * Starts one.
     *
     * @param shared threads to live on; with {@code null} it has one of its own, and can be killed
     */
    static LiveNode start(int index, @Nullable FloodnetLoops shared, FloodnetConfig config) {
        FloodnetLoops loops = shared == null ? FloodnetLoops.ofThreads(1) : shared;
        FloodnetLoops own = shared == null ? loops : null;
        Receptions receptions = new Receptions();
        try {
            Floodnet floodnet = Floodnet.join(loops, config, receptions);
            return new LiveNode(index, floodnet, receptions, own);
        } catch (IOException e) {
            if (own != null) {
                own.close();
            }
            throw new UncheckedIOException("cannot start node " + index + ": " + e.getMessage(), e);
        }
    }

    int index() {
        return index;
    }

    NodeId id() {
        return floodnet.self().id();
    }

    Address address() {
        return new Address(LiveStage.HOST, floodnet.port());
    }

    boolean isAlive() {
        return endedAtNanos == NOT_YET;
    }

    /** Whether it ran until then, or longer. */
    boolean livedUntil(long atNanos) {
        return endedAtNanos >= atNanos;
    }

    Receptions receptions() {
        return receptions;
    }

    /** Those that it has, or had when it ended. */
    List<Contact> neighbours() {
        return isAlive() ? floodnet.neighbours() : lastNeighbours;
    }

    /** As of now, or of when it ended. */
    NetworkCounters counters() {
        return lastCounters != null ? lastCounters : floodnet.counters();
    }

    /** With all that came after its end was noted, too; once its thread has ended. */
    NetworkCounters finalCounters() {
        return floodnet.counters();
    }

    CompletableFuture<?> broadcast(Payload payload) {
        return floodnet.broadcast(payload);
    }

    /** From now on it counts as ended; that it really does is up to {@link #leave} and {@link #die}. */
    void noteEnd(long atNanos) {
        lastNeighbours = floodnet.neighbours();
        lastCounters = floodnet.counters();
        endedAtNanos = atNanos;
    }

    /** Says goodbye, which may take a second or two. */
    void leave() {
        floodnet.close();
        die();
    }

    /** Ends its thread if it is its own: the sockets are closed without a word, as those of a killed process are. */
    void die() {
        if (ownLoops != null) {
            ownLoops.close();
        }
    }
}
