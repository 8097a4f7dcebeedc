package io.floodnet.soak;

import io.floodnet.BroadcastResult;
import io.floodnet.Floodnet;
import io.floodnet.packet.Payload;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Publishes numbered payloads as fast as its node sends them. Belongs to one thread at a time. */
final class Publisher {
    static final int PAYLOAD_BYTES = 64;

    /** So many may wait in the node; fewer than it takes, so that none is ever refused. */
    private static final int WINDOW = 512;

    private static final long PATIENCE_SECONDS = 30;

    private final Floodnet node;
    private final int index;
    private final Queue<CompletableFuture<BroadcastResult>> waiting = new ArrayDeque<>();
    private int published;

    Publisher(Floodnet node, int index) {
        this.node = node;
        this.index = index;
    }

    /** Publishes so many, and waits until they are sent. */
    void publish(int count) throws InterruptedException {
        for (int last = published + count; published < last; published++) {
            if (waiting.size() == WINDOW) {
                awaitSent();
            }
            waiting.add(node.broadcast(payload(published)));
        }
        while (!waiting.isEmpty()) {
            awaitSent();
        }
    }

    private Payload payload(int number) {
        ByteBuffer bytes = ByteBuffer.allocate(PAYLOAD_BYTES).putInt(index).putInt(number);
        return Payload.copyOf(bytes.array());
    }

    private void awaitSent() throws InterruptedException {
        try {
            BroadcastResult result = waiting.remove().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (result != BroadcastResult.SENT) {
                throw new IllegalStateException("publisher " + index + ": " + result + " at message " + published);
            }
        } catch (TimeoutException e) {
            throw new IllegalStateException("publisher " + index + " has waited for " + PATIENCE_SECONDS + " s", e);
        } catch (ExecutionException e) {
            throw new AssertionError("a broadcast never fails", e);
        }
    }
}
