package io.floodnet.transport;

import io.floodnet.overlay.CloseReason;
import io.floodnet.packet.Hello;
import io.floodnet.packet.Packet;
import io.floodnet.wire.MalformedPacketException;
import io.floodnet.wire.PacketCodec;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.DecoderException;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The end of a link's pipeline: makes packets of frames, and closes the link over whatever is none. */
final class LinkHandler extends ChannelInboundHandlerAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(LinkHandler.class);

    private final ChannelLink link;
    private final PacketCodec codec;
    private final LinkEvents events;

    LinkHandler(ChannelLink link, PacketCodec codec, LinkEvents events) {
        this.link = link;
        this.codec = codec;
        this.events = events;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object frame) throws MalformedPacketException {
        try {
            if (!link.isClosed()) {
                hear((ByteBuf) frame);
            }
        } finally {
            ReferenceCountUtil.release(frame);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        end(CloseReason.LOST);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (cause instanceof IOException) {
            end(CloseReason.LOST); // connection reset, and the like
        } else if (cause instanceof MalformedPacketException || cause instanceof DecoderException) {
            malformed(cause);
        } else {
            LOG.error("link {}: failed on what it received", link.peer().id(), cause);
            end(CloseReason.PROTOCOL);
        }
    }

    private void hear(ByteBuf frame) throws MalformedPacketException {
        Packet packet = codec.decode(frame);
        if (packet == null) {
            events.onUnknown(link);
        } else if (packet instanceof Hello) {
            throw new MalformedPacketException("Hello: said a second time");
        } else {
            events.onPacket(link, packet, frame);
        }
    }

    private void malformed(Throwable cause) {
        if (!link.isClosed()) {
            events.onMalformed(link, String.valueOf(cause.getMessage()));
            end(CloseReason.PROTOCOL);
        }
    }

    private void end(CloseReason reason) {
        if (!link.isClosed()) {
            link.closeNow();
            events.onDown(link, reason);
        }
    }
}
