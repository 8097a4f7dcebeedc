package io.floodnet.transport;

import io.netty.channel.EventLoop;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Watches the links that the network does not take everything from at once, and finds those whose other end doesn't read.
 * Looks only while there are such links. Belongs to the thread of its node.
 */
final class StallWatch {
    private final EventLoop loop;
    private final long holdNanos;
    private final long giveUpNanos;
    private final Consumer<ChannelLink> onStalled;
    private final Runnable onLook;
    private final Set<ChannelLink> watched = new LinkedHashSet<>();

    private boolean looking;

    /**
     * @param onStalled is told each link that has drained nothing for too long, once
     * @param onLook is run whenever it may have changed whom publishers wait for
     */
    StallWatch(EventLoop loop, TransportConfig config, Consumer<ChannelLink> onStalled, Runnable onLook) {
        this.loop = loop;
        this.holdNanos = TimeUnit.MILLISECONDS.toNanos(config.stallHoldMillis());
        this.giveUpNanos = TimeUnit.MILLISECONDS.toNanos(config.stallMillis());
        this.onStalled = onStalled;
        this.onLook = onLook;
    }

    /** A link that was just flushed and still holds something. */
    void watch(ChannelLink link) {
        if (watched.add(link)) {
            link.watchDrain(System.nanoTime());
            lookLater();
        }
    }

    /** Whether a neighbour is congested that still takes what it is sent, if slowly: publishers go at its pace. */
    boolean holdsPublishersBack() {
        long nowNanos = System.nanoTime();
        for (ChannelLink link : watched) {
            if (link.isNeighbour() && link.isCongested() && stillDrains(link, nowNanos)) {
                return true;
            }
        }
        return false;
    }

    /** Looks afresh, as the last look may be long ago where the loop has much to do. */
    private boolean stillDrains(ChannelLink link, long nowNanos) {
        link.noteDrain(nowNanos);
        return link.undrainedNanos(nowNanos) < holdNanos;
    }

    private void lookLater() {
        if (!looking && !watched.isEmpty()) {
            looking = true;
            loop.schedule(this::look, holdNanos / 2, TimeUnit.NANOSECONDS);
        }
    }

    private void look() {
        looking = false;
        long nowNanos = System.nanoTime();
        watched.removeIf(link -> isClear(link, nowNanos));
        List<ChannelLink> stalled = new ArrayList<>();
        watched.forEach(link -> {
            if (link.undrainedNanos(nowNanos) >= giveUpNanos) {
                stalled.add(link);
            }
        });
        stalled.forEach(watched::remove);
        stalled.forEach(onStalled);
        lookLater();
        onLook.run();
    }

    private static boolean isClear(ChannelLink link, long nowNanos) {
        if (link.isClosed()) {
            return true;
        }
        link.flush();
        link.noteDrain(nowNanos);
        return link.pendingBytes() == 0;
    }
}
