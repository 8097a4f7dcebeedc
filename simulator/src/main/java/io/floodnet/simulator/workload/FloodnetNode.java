package io.floodnet.simulator.workload;

import io.floodnet.BroadcastResult;
import io.floodnet.Floodnet;
import io.floodnet.FloodnetConfig;
import io.floodnet.FloodnetLoops;
import io.floodnet.packet.Payload;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** One of our nodes, and what it has taken in and not sent yet. */
final class FloodnetNode {
    /** Half of what a node lets wait before it says that it is overloaded, so that it never has to. */
    private static final int WAITING_BYTES_MAX = 2 * 1024 * 1024;

    /** As there is a bound for their number, too: small payloads count as if they had so many bytes. */
    private static final int WAITING_BYTES_LEAST = 4 * 1024;

    private final Floodnet floodnet;
    private final @Nullable FloodnetLoops ownLoops;
    private final Semaphore room = new Semaphore(WAITING_BYTES_MAX);
    private final LongAdder unsent = new LongAdder();

    private FloodnetNode(Floodnet floodnet, @Nullable FloodnetLoops ownLoops) {
        this.floodnet = floodnet;
        this.ownLoops = ownLoops;
    }

    /** One that shares threads with others, and ends with them. */
    static FloodnetNode start(FloodnetLoops shared, FloodnetConfig config, Inbox inbox) throws IOException {
        return new FloodnetNode(join(shared, config, inbox), null);
    }

    /** One with a thread of its own, that can be ended by ending that. */
    static FloodnetNode startAlone(FloodnetConfig config, Inbox inbox) throws IOException {
        FloodnetLoops own = FloodnetLoops.ofThreads(1);
        try {
            return new FloodnetNode(join(own, config, inbox), own);
        } catch (IOException e) {
            own.close();
            throw e;
        }
    }

    private static Floodnet join(FloodnetLoops loops, FloodnetConfig config, Inbox inbox) throws IOException {
        return Floodnet.join(
                loops, config, delivery -> inbox.received(delivery.payload().asReadOnlyBuffer()));
    }

    Floodnet floodnet() {
        return floodnet;
    }

    void publish(byte[] bytes) throws InterruptedException {
        int taken = Math.min(WAITING_BYTES_MAX, Math.max(WAITING_BYTES_LEAST, bytes.length));
        room.acquire(taken);
        floodnet.broadcast(Payload.copyOf(bytes)).thenAccept(result -> {
            room.release(taken);
            if (result != BroadcastResult.SENT) {
                unsent.increment();
            }
        });
    }

    /** Payloads that could not be sent after all, as there was no neighbour. */
    long unsent() {
        return unsent.sum();
    }

    /** The sockets are closed without a word, as those of a killed process are. */
    void die() {
        if (ownLoops != null) {
            ownLoops.close();
        }
    }
}
