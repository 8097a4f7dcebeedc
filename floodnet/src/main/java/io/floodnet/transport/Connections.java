package io.floodnet.transport;

import io.floodnet.overlay.CloseReason;
import io.floodnet.overlay.Dial;
import io.floodnet.overlay.OverlayNode;
import io.floodnet.packet.Contact;
import io.floodnet.packet.Hello;
import io.floodnet.packet.NodeId;
import io.floodnet.packet.Packet;
import io.floodnet.wire.PacketCodec;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What happens on the connections of a node, counted, and told to it as its inputs. Belongs to the thread of its node. */
final class Connections implements LinkEvents {
    private static final Logger LOG = LoggerFactory.getLogger(Connections.class);

    private final NodeLoop host;
    private final OverlayNode node;
    private final OwnContact own;
    private final PacketCodec codec;
    private final Counts counts;
    private final WarningLimit warnings = new WarningLimit();

    private @Nullable Dial failedDial;
    private ConnectFailure failure = ConnectFailure.HUNG_UP;

    Connections(NodeLoop host, OverlayNode node, OwnContact own, PacketCodec codec, Counts counts) {
        this.host = host;
        this.node = node;
        this.own = own;
        this.codec = codec;
        this.counts = counts;
    }

    /** What is to become of those who call. */
    Handshake.Outcome accepted() {
        return new Accepted();
    }

    /** What is to become of a call. */
    Handshake.Outcome dialled(Dial dial) {
        return new Dialled(dial);
    }

    /** Why a dial came to nothing, which the node reports while it hears of it; or else, why an answered one was of no use. */
    ConnectFailure failureOf(Dial dial) {
        return dial.equals(failedDial) ? failure : ConnectFailure.HUNG_UP;
    }

    @Override
    public void onPacket(ChannelLink link, Packet packet, ByteBuf frame) {
        counts.framesReceived++;
        counts.bytesReceived += frame.readableBytes();
        host.onPacket(link, packet, frame);
    }

    @Override
    public void onUnknown(ChannelLink link) {
        counts.framesUnknown++;
    }

    @Override
    public void onMalformed(ChannelLink link, String what) {
        counts.framesMalformed++;
        warn(link, "it sent what is no packet", what);
    }

    @Override
    public void onDown(ChannelLink link, CloseReason reason) {
        LOG.debug("node {}: link to {} is down: {}", self(), link.peer().id(), reason);
        host.input(() -> node.onLinkDown(link, reason, System.nanoTime(), host));
    }

    /** The other end of a link makes this node talk, and doesn't read. */
    void onOverrun(ChannelLink link) {
        counts.linksOverrun++;
        warn(link, "it has stopped reading", link.pendingBytes() + " bytes wait");
        link.closeNow();
        onDown(link, CloseReason.STALLED);
    }

    private NodeId self() {
        return own.id();
    }

    private void warn(ChannelLink link, String what, String more) {
        if (warnings.allows(System.nanoTime())) {
            LOG.warn("node {}: closed link to {}: {} ({})", self(), link.peer().id(), what, LogText.of(more));
        }
    }

    private ChannelLink link(Channel channel, Hello hello, BiFunction<Hello, InetSocketAddress, Contact> contactOf) {
        counts.handshakesDone++;
        Contact peer = contactOf.apply(hello, (InetSocketAddress) channel.remoteAddress());
        ChannelLink link = new ChannelLink(channel, peer, hello.wallMillis() - System.currentTimeMillis());
        LOG.debug("node {}: connection with {}", self(), peer);
        channel.pipeline().replace(Handshake.class, null, new LinkHandler(link, codec, this));
        return link;
    }

    private void noteMet(Channel channel) {
        if (own.met(remote(channel))) {
            node.onWorldWidened(System.nanoTime(), host);
        }
    }

    private static InetAddress remote(Channel channel) {
        return ((InetSocketAddress) channel.remoteAddress()).getAddress();
    }

    /** Somebody called. */
    private final class Accepted implements Handshake.Outcome {

        @Override
        public void agreed(Channel channel, Hello peer) {
            if (host.hasLeft()) {
                channel.close();
                return;
            }
            ChannelLink link = link(channel, peer, PeerContact::ofCaller);
            host.input(() -> {
                noteMet(channel);
                node.onAccepted(link, own.isOutside(remote(channel)), System.nanoTime(), host);
            });
        }

        @Override
        public void failed(ConnectFailure reason) {
            counts.handshakesFailed++;
            LOG.debug("node {}: turned a caller away: {}", self(), reason);
        }
    }

    /** This node called. */
    private final class Dialled implements Handshake.Outcome {
        private final Dial dial;

        Dialled(Dial dial) {
            this.dial = dial;
        }

        @Override
        public void agreed(Channel channel, Hello peer) {
            if (host.hasLeft()) {
                channel.close();
                return;
            }
            ChannelLink link = link(channel, peer, PeerContact::ofCalled);
            host.input(() -> {
                noteMet(channel);
                if (own.observed(peer.observedHost())) {
                    node.onContactChanged(own.announced());
                }
                node.onDialed(dial, link, System.nanoTime(), host);
            });
        }

        @Override
        public void failed(ConnectFailure reason) {
            counts.dialsFailed++;
            failedDial = dial;
            failure = reason;
            LOG.debug("node {}: cannot reach {}: {}", self(), dial.addresses(), reason);
            host.input(() -> node.onDialFailed(dial, System.nanoTime(), host));
        }
    }
}
