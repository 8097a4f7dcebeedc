package io.floodnet.transport;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.floodnet.packet.Contact;
import io.floodnet.packet.NodeId;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.embedded.EmbeddedChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Links whose other end reads, reads slowly, or doesn't read, and none of them a socket. */
class StallWatchTest {
    private static final TransportConfig CONFIG = TransportConfig.defaults().withStall(20, 200);

    private final SlowChannel channel = new SlowChannel();
    private final ChannelLink link = new ChannelLink(channel, new Contact(new NodeId(1, 1), List.of()), 0);
    private final List<ChannelLink> stalled = new ArrayList<>();
    private final StallWatch watch = new StallWatch(channel.eventLoop(), CONFIG, stalled::add, () -> {});

    /** Takes as many frames as it is told to, and keeps the rest waiting. */
    private static final class SlowChannel extends EmbeddedChannel {
        private int takes;

        @Override
        protected void doWrite(ChannelOutboundBuffer buffer) {
            for (; takes > 0 && buffer.current() != null; takes--) {
                buffer.remove();
            }
        }
    }

    @AfterEach
    void drop() {
        channel.finishAndReleaseAll();
    }

    @Test
    void aLinkThatDrainsNothingIsGivenUpOnce() {
        write(3);
        watch.watch(link);

        look().until(() -> runLooks() && !stalled.isEmpty());

        look().during(Duration.ofMillis(300)).until(() -> runLooks() && stalled.equals(List.of(link)));
    }

    @Test
    void aLinkThatDrainsALittleNowAndThenIsKept() {
        write(1_000);
        watch.watch(link);

        look().during(Duration.ofMillis(500)).until(() -> {
            channel.takes = 1;
            return runLooks() && stalled.isEmpty();
        });

        assertFalse(link.pendingBytes() == 0);
    }

    /** A node that goes on sending to one that doesn't read must not take its own frames for progress. */
    @Test
    void whatIsWrittenMeanwhileIsNoProgress() {
        write(3);
        link.watchDrain(1_000);

        write(3);
        link.write(Unpooled.copyLong(1)); // not flushed yet
        link.noteDrain(2_000);
        assertEquals(1_000, link.undrainedNanos(2_000));

        channel.takes = 1;
        link.flush();
        link.noteDrain(3_000);
        assertEquals(0, link.undrainedNanos(3_000));
    }

    private void write(int frames) {
        for (int i = 0; i < frames; i++) {
            link.write(Unpooled.copyLong(i));
        }
        link.flush();
    }

    private boolean runLooks() {
        channel.runScheduledPendingTasks();
        return true;
    }

    private static ConditionFactory look() {
        return await().pollInSameThread().pollInterval(Duration.ofMillis(5)).atMost(Duration.ofSeconds(10));
    }
}
