package io.floodnet.transport;

import io.floodnet.packet.Hello;
import io.floodnet.packet.NodeId;
import io.floodnet.packet.Packet;
import io.floodnet.wire.MalformedPacketException;
import io.floodnet.wire.PacketCodec;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.DecoderException;
import io.netty.util.ReferenceCountUtil;
import java.net.InetSocketAddress;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The start of a connection: both ends say {@code HELLO} at once, and each decides for itself whether to go on.
 *
 * <p>Has one outcome, told once. Where it fails, the connection is closed.
 */
final class Handshake extends ChannelInboundHandlerAdapter {

    /** Hears what became of a handshake, on the connection's event loop. */
    interface Outcome {
        /** The peer is welcome. Whoever hears it puts a handler of its own in the place of the handshake's. */
        void agreed(Channel channel, Hello peer);

        /** The connection is closed. */
        void failed(ConnectFailure failure);
    }

    private final Greeting greeting;
    private final @Nullable NodeId expected;
    private final PacketCodec codec;
    private final long timeoutMillis;
    private final Outcome outcome;

    private @Nullable Future<?> timeout;
    private boolean over;

    /** @param expected who should answer; {@code null} if anybody may */
    Handshake(Greeting greeting, @Nullable NodeId expected, PacketCodec codec, long timeoutMillis, Outcome outcome) {
        this.greeting = greeting;
        this.expected = expected;
        this.codec = codec;
        this.timeoutMillis = timeoutMillis;
        this.outcome = outcome;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        InetSocketAddress remote = (InetSocketAddress) context.channel().remoteAddress();
        Hello hello = greeting.hello(IpLiteral.of(remote.getAddress()), expected);
        ByteBuf frame = context.alloc().buffer(PacketCodec.frameBytes(hello));
        codec.encode(hello, frame);
        context.writeAndFlush(frame);
        timeout = context.executor()
                .schedule(() -> fail(context, ConnectFailure.TIMED_OUT), timeoutMillis, TimeUnit.MILLISECONDS);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object frame) throws MalformedPacketException {
        try {
            if (!over) {
                hear(context, codec.decode((ByteBuf) frame));
            }
        } finally {
            ReferenceCountUtil.release(frame);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        fail(context, ConnectFailure.HUNG_UP);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        boolean malformed = cause instanceof MalformedPacketException || cause instanceof DecoderException;
        fail(context, malformed ? ConnectFailure.NO_PROTOCOL : ConnectFailure.HUNG_UP);
    }

    private void hear(ChannelHandlerContext context, @Nullable Packet first) {
        if (!(first instanceof Hello hello)) {
            fail(context, ConnectFailure.NO_PROTOCOL);
            return;
        }
        ConnectFailure refusal = greeting.refusal(hello, expected);
        if (refusal != null) {
            fail(context, refusal);
            return;
        }
        finish();
        outcome.agreed(context.channel(), hello);
    }

    private void fail(ChannelHandlerContext context, ConnectFailure failure) {
        if (!over) {
            finish();
            context.close();
            outcome.failed(failure);
        }
    }

    private void finish() {
        over = true;
        if (timeout != null) {
            timeout.cancel(false);
        }
    }
}
