package io.floodnet;

import io.floodnet.overlay.OverlayEvent;
import java.util.concurrent.CompletableFuture;

/** Says when there is a neighbour, to those who wait for one. Thread-safe. */
final class LinkSignal {
    private CompletableFuture<Void> linked = new CompletableFuture<>();
    private boolean closed;

    /** Done while there is a neighbour; nobody who has it can make another's done. */
    synchronized CompletableFuture<Void> linked() {
        return linked.copy();
    }

    synchronized void onEvent(OverlayEvent event) {
        if (event instanceof OverlayEvent.LinkUp) {
            linked.complete(null);
        } else if (event instanceof OverlayEvent.Isolated && linked.isDone() && !closed) {
            linked = new CompletableFuture<>();
        }
    }

    /** Nobody waits any longer. */
    synchronized void close() {
        closed = true;
        linked.complete(null);
    }
}
