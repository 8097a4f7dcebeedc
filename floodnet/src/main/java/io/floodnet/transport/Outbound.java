package io.floodnet.transport;

import io.floodnet.packet.IHave;
import io.floodnet.packet.Message;
import io.floodnet.packet.Packet;
import io.floodnet.wire.PacketCodec;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.EventLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a node sends: each message is encoded once for all links, and all links are flushed once in a turn of the event loop,
 * since a flush costs as much as everything else about a frame together. Belongs to the thread of its node.
 */
final class Outbound {
    /** As much again as messages may take is left to all other packets. */
    private static final long CONTROL_SHARE = 2;

    private final EventLoop loop;
    private final MessageFrames frames;
    private final StallWatch stalls;
    private final Consumer<ChannelLink> onOverrun;
    private final int queueBytesMax;
    private final Counts counts;
    private final List<ChannelLink> unflushed = new ArrayList<>();

    /**
     * @param onOverrun is told each link over which more than {@code queueBytesMax}, and as much again, waits; once
     */
    Outbound(
            EventLoop loop,
            PacketCodec codec,
            StallWatch stalls,
            Consumer<ChannelLink> onOverrun,
            int queueBytesMax,
            Counts counts) {
        this.loop = loop;
        this.frames = new MessageFrames(codec, ByteBufAllocator.DEFAULT);
        this.stalls = stalls;
        this.onOverrun = onOverrun;
        this.queueBytesMax = queueBytesMax;
        this.counts = counts;
    }

    /** A message came in, and may be forwarded before {@link #endOfInput}. */
    void received(Message message, ByteBuf frame) {
        frames.received(message, frame);
    }

    /** Nothing is sent over a link that is closed, and neither messages nor word of them over one with too much waiting. */
    void send(ChannelLink link, Packet packet) {
        if (link.isClosed()) {
            return;
        }
        if (packet instanceof Message message) {
            sendCopy(link, message);
        } else if (packet instanceof IHave have) {
            sendWord(link, have);
        } else {
            sendControl(link, packet);
        }
    }

    private void sendCopy(ChannelLink link, Message message) {
        if (link.pendingBytes() <= queueBytesMax) {
            write(link, frames.frameOf(message));
        } else {
            counts.copiesDropped++;
        }
    }

    /** Whoever misses a word hears it from others, as with copies; it is no reason to part with a slow reader. */
    private void sendWord(ChannelLink link, IHave have) {
        if (link.pendingBytes() <= queueBytesMax) {
            write(link, frames.frameOf(have));
        }
    }

    /** Never dropped, so a peer that makes this node talk and does not listen has to go. */
    private void sendControl(ChannelLink link, Packet packet) {
        if (link.pendingBytes() <= CONTROL_SHARE * queueBytesMax) {
            write(link, encode(packet));
        } else if (link.overrunsForTheFirstTime()) {
            // Later, as this is an effect.
            loop.execute(() -> {
                if (!link.isClosed()) {
                    onOverrun.accept(link);
                }
            });
        }
    }

    /** The node's input is over: what it sent leaves when the loop has seen to whatever else has arrived. */
    void endOfInput() {
        frames.forget();
    }

    /** Sends what waits. */
    void flush() {
        for (ChannelLink link : unflushed) {
            if (!link.isClosed()) {
                flush(link);
            }
        }
        unflushed.clear();
    }

    private ByteBuf encode(Packet packet) {
        return frames.encode(packet);
    }

    private void write(ChannelLink link, ByteBuf frame) {
        counts.framesSent++;
        counts.bytesSent += frame.readableBytes();
        if (link.unflushedBytes() == 0) {
            flushLater(link);
        }
        link.write(frame);
        if (link.unflushedBytes() >= TransportConfig.LOW_WATER_BYTES) {
            // What the network would take at once must not look like congestion.
            flush(link);
        }
    }

    private void flushLater(ChannelLink link) {
        if (unflushed.isEmpty()) {
            loop.execute(this::flush);
        }
        unflushed.add(link);
    }

    private void flush(ChannelLink link) {
        link.flush();
        if (link.pendingBytes() > 0) {
            stalls.watch(link);
        }
    }
}
