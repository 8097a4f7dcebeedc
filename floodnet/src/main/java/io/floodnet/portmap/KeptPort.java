package io.floodnet.portmap;

import io.floodnet.packet.Address;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * When to ask for a mapping, and what to make of the answers. Has no thread and no clock: it is told when to ask, and says
 * how long to wait until then.
 */
final class KeptPort {
    /** The design's. A router that is restarted forgets a mapping, and hears of it again after half of that. */
    static final long LIFETIME_SECONDS = 7_200;

    /** However short a time a router grants, it is not asked more often. A guess. */
    static final long RENEWAL_SECONDS_MIN = 30;

    /** Where there is no router that listens there will hardly be one a minute later, but a machine may be carried home. */
    static final long RETRY_SECONDS_MIN = 60;

    static final long RETRY_SECONDS_MAX = 1_920;

    private static final Logger LOG = LoggerFactory.getLogger(KeptPort.class);

    private final PortMapper router;
    private final int port;
    private final Consumer<@Nullable Address> listener;

    private @Nullable Mapping held;
    private boolean isOverdue;
    private long retrySeconds = RETRY_SECONDS_MIN;

    /** @param listener is told where callers are let in whenever that changes; {@code null} if they no longer are */
    KeptPort(PortMapper router, int port, Consumer<@Nullable Address> listener) {
        this.router = router;
        this.port = port;
        this.listener = listener;
    }

    /** Asks, and says how many seconds to wait before the next time. */
    long ask() throws InterruptedException {
        Optional<Mapping> granted = router.map(port, LIFETIME_SECONDS);
        return granted.isPresent() ? granted(granted.get()) : refused();
    }

    private long granted(Mapping granted) {
        Mapping before = held;
        held = granted;
        isOverdue = false;
        retrySeconds = RETRY_SECONDS_MIN;
        if (before == null || !before.external().equals(granted.external())) {
            LOG.info("port {}: the router lets callers in at {}", port, granted.external());
            listener.accept(granted.external());
        }
        return renewalSeconds(granted, 2);
    }

    /** Once may be bad luck; half of the time that is left remains for another try. */
    private long refused() {
        Mapping before = held;
        if (before != null && !isOverdue) {
            isOverdue = true;
            return renewalSeconds(before, 4);
        }
        if (before != null) {
            LOG.info("port {}: the router no longer lets callers in", port);
            held = null;
            listener.accept(null);
        } else {
            LOG.debug("port {}: no router lets callers in", port);
        }
        long seconds = retrySeconds;
        retrySeconds = Math.min(2 * seconds, RETRY_SECONDS_MAX);
        return seconds;
    }

    private static long renewalSeconds(Mapping mapping, int divisor) {
        return Math.max(RENEWAL_SECONDS_MIN, Math.min(mapping.seconds(), LIFETIME_SECONDS) / divisor);
    }

    /** Lets nobody in any longer. */
    void release() throws InterruptedException {
        if (held != null) {
            held = null;
            router.unmap(port);
        }
    }
}
