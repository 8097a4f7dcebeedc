package io.floodnet.portmap;

import io.floodnet.packet.Address;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a port open at the router until it is closed, on a daemon thread of its own, since routers are slow and mostly don't
 * answer at all. Thread-safe.
 */
public final class PortMapping {
    private static final Logger LOG = LoggerFactory.getLogger(PortMapping.class);
    private static final long CLOSE_MILLIS = 1_000;

    private final KeptPort kept;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread daemon = new Thread(task, "floodnet-portmap");
        daemon.setDaemon(true);
        return daemon;
    });
    private Future<?> next = CompletableFuture.completedFuture(null);
    private boolean isClosed;

    private PortMapping(KeptPort kept) {
        this.kept = kept;
    }

    /**
     * Returns at once.
     *
     * @param listener is told, on that thread, where callers are let in whenever that changes; {@code null} if they no
     *     longer are
     */
    public static PortMapping start(PortMapper router, int port, Consumer<@Nullable Address> listener) {
        PortMapping mapping = new PortMapping(new KeptPort(router, port, listener));
        mapping.askIn(0);
        return mapping;
    }

    private synchronized void askIn(long seconds) {
        if (!isClosed) {
            next = thread.schedule(this::ask, seconds, TimeUnit.SECONDS);
        }
    }

    private void ask() {
        try {
            askIn(kept.ask());
        } catch (InterruptedException e) {
            // Closed meanwhile; what the router may grant now ends by itself.
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) { // the end of this thread's task: else it would end in a future that nobody reads
            LOG.error("failed to ask the router, and gave up", e);
        }
    }

    /**
     * Shuts the door again; a second call does nothing.
     *
     * @return done when that is said to the router, and after a second at the latest
     */
    public CompletableFuture<Void> close() {
        CompletableFuture<Void> said = new CompletableFuture<>();
        synchronized (this) {
            if (isClosed) {
                return CompletableFuture.completedFuture(null);
            }
            isClosed = true;
            next.cancel(true);
            thread.execute(() -> release(said));
            thread.shutdown();
        }
        return said.completeOnTimeout(null, CLOSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void release(CompletableFuture<Void> said) {
        try {
            kept.release();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            said.complete(null);
        }
    }
}
