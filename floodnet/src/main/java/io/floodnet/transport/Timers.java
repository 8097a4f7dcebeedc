package io.floodnet.transport;

import io.floodnet.overlay.Timer;
import io.floodnet.packet.NodeId;
import io.netty.channel.EventLoop;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a node has asked to be woken for, on its event loop. Belongs to that thread. */
final class Timers {
    private static final Logger LOG = LoggerFactory.getLogger(Timers.class);

    private final EventLoop loop;
    private final NodeId node;
    private final Consumer<Timer> wake;
    private final Map<Timer, Future<?>> set = new EnumMap<>(Timer.class);
    private @Nullable Future<?> looks;

    Timers(EventLoop loop, NodeId node, Consumer<Timer> wake) {
        this.loop = loop;
        this.node = node;
        this.wake = wake;
    }

    /** Rings in a while; one of the same kind that is still to ring does not any more. */
    void set(Timer timer, long delayNanos) {
        Future<?> replaced = set.put(timer, loop.schedule(() -> ring(timer), delayNanos, TimeUnit.NANOSECONDS));
        if (replaced != null) {
            replaced.cancel(false);
        }
    }

    /** A scheduled task's failure would end in a future that nobody reads. */
    private void ring(Timer timer) {
        try {
            wake.accept(timer);
        } catch (RuntimeException | AssertionError e) {
            LOG.error("node {}: failed on its timer {}", node, timer, e);
            throw e;
        }
    }

    /** Looks at something again and again; there is one such thing at most. */
    void lookEvery(long seconds, Runnable look) {
        looks = loop.scheduleWithFixedDelay(look, seconds, seconds, TimeUnit.SECONDS);
    }

    /** Nothing rings any more: on a shared loop, what is still to come would keep the node in memory. */
    void stop() {
        if (looks != null) {
            looks.cancel(false);
        }
        set.values().forEach(timer -> timer.cancel(false));
        set.clear();
    }
}
