package io.floodnet.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.packet.Contact;
import io.floodnet.packet.Headcount;
import io.floodnet.packet.Message;
import io.floodnet.packet.NodeId;
import io.floodnet.packet.Ping;
import io.floodnet.wire.PacketCodec;
import io.floodnet.wire.SamplePackets;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutboundTest {
    private static final TransportConfig CONFIG = TransportConfig.defaults();

    private final FlushCounter flushes = new FlushCounter();
    private final EmbeddedChannel channel = new EmbeddedChannel(flushes);
    private final EmbeddedChannel turns = new EmbeddedChannel(); // its loop turns only when it is told to
    private final ChannelLink link = new ChannelLink(channel, new Contact(new NodeId(1, 1), List.of()), 0);
    private final Counts counts = new Counts();
    private final List<ChannelLink> overrun = new ArrayList<>();
    private final Outbound outbound =
            new Outbound(turns.eventLoop(), new PacketCodec(), overrun::add, CONFIG.pendingBytesMax(), counts);

    /** Counts flushes; while it is shut, none gets through, as with a peer that doesn't read. */
    private static final class FlushCounter extends ChannelOutboundHandlerAdapter {
        private int count;
        private boolean shut;

        @Override
        public void flush(ChannelHandlerContext context) {
            count++;
            if (!shut) {
                context.flush();
            }
        }
    }

    @AfterEach
    void releaseWhatWasSent() {
        channel.finishAndReleaseAll();
        turns.finishAndReleaseAll();
    }

    @Test
    void packetsOfOneTurnAreFlushedTogether() {
        for (int i = 0; i < 10; i++) {
            outbound.send(link, new Ping(i, Headcount.NONE));
            outbound.endOfInput();
        }
        assertEquals(0, flushes.count);

        turns.runPendingTasks();

        assertEquals(1, flushes.count);
        assertEquals(10, channel.outboundMessages().size());
    }

    /** A stranger once ran a node out of memory by pinging it and not reading the answers. */
    @Test
    void aPeerThatMakesTheNodeTalkAndDoesNotReadIsGivenUpOnceAndCostsNoMore() {
        flushes.shut = true;
        for (int i = 0; i < 1_000_000; i++) {
            outbound.send(link, new Ping(i, Headcount.NONE));
        }
        assertEquals(List.of(), overrun, "not within the input");
        turns.runPendingTasks();

        assertEquals(List.of(link), overrun);
        assertTrue(link.pendingBytes() <= 3L * CONFIG.pendingBytesMax() / 2, () -> link.pendingBytes() + " bytes wait");
    }

    @Test
    void muchIsNotHeldBackUntilTheTurnIsOver() {
        for (int i = 0; i < 100; i++) {
            outbound.send(link, message(i));
        }
        outbound.endOfInput();

        assertTrue(flushes.count > 10, () -> flushes.count + " flushes");
        assertEquals(100, counts.framesSent);
    }

    @Test
    void nothingIsSentOverALinkThatIsClosed() {
        link.closeNow();

        outbound.send(link, new Ping(1, Headcount.NONE));
        outbound.send(link, message(1));
        outbound.endOfInput();
        turns.runPendingTasks();

        assertEquals(0, counts.framesSent);
    }

    @Test
    void countsWhatItSends() {
        Message message = message(1);
        outbound.send(link, message);
        outbound.endOfInput();
        turns.runPendingTasks();

        ByteBuf frame = channel.readOutbound();
        assertEquals(PacketCodec.frameBytes(message), frame.readableBytes());
        assertEquals(frame.readableBytes(), counts.bytesSent);
        frame.release();
    }

    private static Message message(int sequence) {
        Message sample = SamplePackets.message(10_000);
        return new Message(
                sample.origin(),
                sample.epochMillis(),
                sequence + 1,
                sample.sentAtMillis(),
                sample.lifetimeSeconds(),
                sample.hopsLeft(),
                sample.hopsTaken(),
                sample.payload());
    }
}
