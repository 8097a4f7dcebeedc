package io.floodnet.transport;

import io.floodnet.packet.Message;
import io.floodnet.packet.Packet;
import io.floodnet.wire.PacketCodec;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.EventLoop;
import java.util.ArrayList;
import java.util.List;

/**
 * What a node sends: each message is encoded once for all links, and all links are flushed once in a turn of the event loop,
 * since a flush costs as much as everything else about a frame together. Belongs to the thread of its node.
 */
final class Outbound {
    private final EventLoop loop;
    private final PacketCodec codec;
    private final ByteBufAllocator allocator = ByteBufAllocator.DEFAULT;
    private final MessageFrames frames;
    private final StallWatch stalls;
    private final int queueBytesMax;
    private final Counts counts;
    private final List<ChannelLink> unflushed = new ArrayList<>();

    Outbound(EventLoop loop, PacketCodec codec, StallWatch stalls, int queueBytesMax, Counts counts) {
        this.loop = loop;
        this.codec = codec;
        this.frames = new MessageFrames(codec, allocator);
        this.stalls = stalls;
        this.queueBytesMax = queueBytesMax;
        this.counts = counts;
    }

    /** A message came in, and may be forwarded before {@link #endOfInput}. */
    void received(Message message, ByteBuf frame) {
        frames.received(message, frame);
    }

    /** Nothing is sent over a link that is closed, and of messages nothing over one with too much waiting. */
    void send(ChannelLink link, Packet packet) {
        if (link.isClosed()) {
            return;
        }
        if (!(packet instanceof Message message)) {
            write(link, encode(packet));
        } else if (link.pendingBytes() > queueBytesMax) {
            counts.copiesDropped++;
        } else {
            write(link, frames.frameOf(message));
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
        ByteBuf frame = allocator.buffer(PacketCodec.frameBytes(packet));
        codec.encode(packet, frame);
        return frame;
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
