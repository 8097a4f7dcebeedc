package io.floodnet;

import io.floodnet.packet.Payload;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Payloads on their way from the application's threads to the node, bounded: while the links are congested they wait, and
 * when too many wait, the next is refused at once. Each future completes, outside the lock, so that what hangs on it may do
 * as it likes.
 *
 * <p>Thread-safe, but {@link #drain} is for one thread.
 */
final class PublishQueue {
    static final int PAYLOADS_MAX = 1_024;
    static final int BYTES_MAX = 4 * 1024 * 1024;

    /** So many are sent in one go; then it is the turn of what else the thread has to do, first of all to read. A guess. */
    static final int TURN_MAX = 256;

    /** After so many of those, all that waited is sent. */
    static final int TURNS_MAX = PAYLOADS_MAX / TURN_MAX;

    private final Queue<Waiting> waiting = new ArrayDeque<>();
    private int bytes;
    private boolean closed;

    private record Waiting(Payload payload, CompletableFuture<BroadcastResult> result) {}

    /** Takes a payload in, or says at once why not. */
    CompletableFuture<BroadcastResult> offer(Payload payload) {
        synchronized (waiting) {
            if (closed) {
                return CompletableFuture.completedFuture(BroadcastResult.CLOSED);
            }
            if (waiting.size() >= PAYLOADS_MAX || bytes + payload.size() > BYTES_MAX) {
                return CompletableFuture.completedFuture(BroadcastResult.OVERLOADED);
            }
            Waiting last = new Waiting(payload, new CompletableFuture<>());
            waiting.add(last);
            bytes += payload.size();
            return last.result;
        }
    }

    /**
     * Sends what waits, in order, until it is held back, or has sent so many that others should have their turn.
     *
     * @param isHeldBack asked before each
     * @param broadcast sends one, and says to how many neighbours
     * @return whether there is more that could be sent at once
     */
    boolean drain(BooleanSupplier isHeldBack, ToIntFunction<Payload> broadcast) {
        for (int sent = 0; !isEmpty() && !isHeldBack.getAsBoolean(); sent++) {
            if (sent == TURN_MAX) {
                return true;
            }
            Waiting next = poll();
            if (next != null) {
                boolean reached = broadcast.applyAsInt(next.payload) > 0;
                next.result.complete(reached ? BroadcastResult.SENT : BroadcastResult.ISOLATED);
            }
        }
        return false;
    }

    /** Takes nothing more in; what still waits is not sent, and its futures say so. */
    void close() {
        List<Waiting> unsent;
        synchronized (waiting) {
            closed = true;
            unsent = new ArrayList<>(waiting);
            waiting.clear();
            bytes = 0;
        }
        unsent.forEach(each -> each.result.complete(BroadcastResult.CLOSED));
    }

    private boolean isEmpty() {
        synchronized (waiting) {
            return waiting.isEmpty();
        }
    }

    private @Nullable Waiting poll() {
        synchronized (waiting) {
            Waiting next = waiting.poll();
            if (next != null) {
                bytes -= next.payload.size();
            }
            return next;
        }
    }
}
