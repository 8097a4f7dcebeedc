package io.floodnet;

import io.floodnet.overlay.DirectMessage;
import io.floodnet.packet.NodeId;
import io.floodnet.packet.Payload;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * The futures of what was sent to single nodes, bounded: each of them completes, whatever becomes of the node and its thread.
 *
 * <p>Thread-safe. Futures complete outside the lock, so that what hangs on them may do as it likes.
 */
final class DirectCalls {
    /** As many as a node lets wait for answers. */
    static final int CALLS_MAX = 1_024;

    static final int BYTES_MAX = 1024 * 1024;

    private final Set<Call> waiting = new HashSet<>();
    private int bytes;
    private boolean closed;

    private static final class Call extends DirectMessage {
        private final CompletableFuture<SendResult> result = new CompletableFuture<>();

        private Call(NodeId to, Payload payload) {
            super(to, payload);
        }
    }

    /**
     * Takes a payload in, or says at once why not.
     *
     * @param send is handed what was taken in
     */
    CompletableFuture<SendResult> begin(NodeId to, Payload payload, Consumer<DirectMessage> send) {
        Call call = new Call(to, payload);
        synchronized (waiting) {
            if (closed) {
                return CompletableFuture.completedFuture(SendResult.CLOSED);
            }
            if (waiting.size() >= CALLS_MAX || bytes + payload.size() > BYTES_MAX) {
                return CompletableFuture.completedFuture(SendResult.OVERLOADED);
            }
            waiting.add(call);
            bytes += payload.size();
        }
        send.accept(call);
        return call.result;
    }

    /** The node has told what became of one. */
    void settle(DirectMessage message, DirectMessage.Outcome outcome) {
        Call call = (Call) message;
        synchronized (waiting) {
            if (!waiting.remove(call)) {
                return; // closed before
            }
            bytes -= call.payload().size();
        }
        call.result.complete(resultOf(outcome));
    }

    /** Takes nothing more in; nobody waits for answers any more. */
    void close() {
        List<Call> unanswered;
        synchronized (waiting) {
            closed = true;
            unanswered = List.copyOf(waiting);
            waiting.clear();
            bytes = 0;
        }
        unanswered.forEach(call -> call.result.complete(SendResult.CLOSED));
    }

    private static SendResult resultOf(DirectMessage.Outcome outcome) {
        return switch (outcome) {
            case DELIVERED -> SendResult.DELIVERED;
            case UNREACHED -> SendResult.UNREACHED;
            case ISOLATED -> SendResult.ISOLATED;
            case OVERLOADED -> SendResult.OVERLOADED;
            case CLOSED -> SendResult.CLOSED;
        };
    }
}
