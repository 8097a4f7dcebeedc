package io.floodnet.transport;

import io.floodnet.overlay.Link;
import io.floodnet.packet.Contact;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.socket.DuplexChannel;
import java.util.concurrent.TimeUnit;

/** One TCP connection to a peer, after the handshake. Belongs to the event loop of its channel. */
final class ChannelLink extends Link {
    private final Channel channel;

    private boolean closed;
    private boolean overrun;
    private int unflushedBytes;

    ChannelLink(Channel channel, Contact peer, long clockOffsetMillis) {
        super(peer, clockOffsetMillis);
        this.channel = channel;
    }

    /** Takes over one reference to the frame; it leaves with the next {@link #flush}. */
    void write(ByteBuf frame) {
        unflushedBytes += frame.readableBytes();
        channel.write(frame);
    }

    void flush() {
        unflushedBytes = 0;
        channel.flush();
    }

    int unflushedBytes() {
        return unflushedBytes;
    }

    /** What was written and the network has not taken yet. */
    long pendingBytes() {
        ChannelOutboundBuffer buffer = channel.unsafe().outboundBuffer();
        return buffer == null ? 0 : buffer.totalPendingWriteBytes();
    }

    /** Notes that more waits than may; says whether that is news. */
    boolean overrunsForTheFirstTime() {
        boolean news = !overrun;
        overrun = true;
        return news;
    }

    /** Whether this end has given it up or the other end is gone: nothing is sent any more, and nothing heard. */
    boolean isClosed() {
        return closed;
    }

    /** The other end is gone, or of no use: what waits is dropped. */
    void closeNow() {
        closed = true;
        channel.close();
    }

    /**
     * Ends the connection once all that was sent has left, and the other end has seen the end of it. To close at once would
     * reset the connection if anything has arrived that was not read, and what we said last would be lost with it.
     */
    void closeGently(long lingerMillis) {
        closed = true;
        channel.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(flushed -> {
            if (flushed.isSuccess() && channel instanceof DuplexChannel duplex) {
                duplex.shutdownOutput();
            } else {
                channel.close();
            }
        });
        channel.eventLoop().schedule(() -> channel.close(), lingerMillis, TimeUnit.MILLISECONDS);
    }
}
