package io.floodnet.transport;

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
    /** What the network would take at once had better not wait for the end of the turn. A guess. */
    private static final int UNFLUSHED_BYTES_MAX = 32 * 1024;

    private final EventLoop loop;
    private final MessageFrames frames;
    private final Consumer<ChannelLink> onOverrun;
    private final int pendingBytesMax;
    private final Counts counts;
    private final List<ChannelLink> unflushed = new ArrayList<>();

    /**
     * @param onOverrun is told each link over which more than {@code pendingBytesMax} waits; once
     */
    Outbound(EventLoop loop, PacketCodec codec, Consumer<ChannelLink> onOverrun, int pendingBytesMax, Counts counts) {
        this.loop = loop;
        this.frames = new MessageFrames(codec, ByteBufAllocator.DEFAULT);
        this.onOverrun = onOverrun;
        this.pendingBytesMax = pendingBytesMax;
        this.counts = counts;
    }

    /** A message came in, and may be forwarded before {@link #endOfInput}. */
    void received(Message message, ByteBuf frame) {
        frames.received(message, frame);
    }

    /**
     * Nothing is sent over a link that is closed. Nothing is dropped either: messages have the peer's credit, and one that
     * makes this node say other things and does not listen has to go.
     */
    void send(ChannelLink link, Packet packet) {
        if (link.isClosed()) {
            return;
        }
        if (link.pendingBytes() <= pendingBytesMax) {
            write(link, frames.frameOf(packet));
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
                link.flush();
            }
        }
        unflushed.clear();
    }

    private void write(ChannelLink link, ByteBuf frame) {
        counts.framesSent++;
        counts.bytesSent += frame.readableBytes();
        if (link.unflushedBytes() == 0) {
            flushLater(link);
        }
        link.write(frame);
        if (link.unflushedBytes() >= UNFLUSHED_BYTES_MAX) {
            link.flush();
        }
    }

    private void flushLater(ChannelLink link) {
        if (unflushed.isEmpty()) {
            loop.execute(this::flush);
        }
        unflushed.add(link);
    }
}
