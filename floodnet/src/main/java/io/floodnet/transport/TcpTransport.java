package io.floodnet.transport;

import io.floodnet.packet.Hello;
import io.floodnet.packet.NodeId;
import io.floodnet.wire.PacketCodec;
import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.ServerChannel;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.ChannelGroupFuture;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The sockets of one node, all on its event loop: listens, connects, and shakes hands on each connection.
 *
 * <p>Everything but {@link #listen} belongs to that loop.
 */
final class TcpTransport {

    private final EventLoop loop;
    private final PacketCodec codec;
    private final Greeting greeting;
    private final TransportConfig config;
    private final ChannelGroup channels;
    private final Bootstrap connector;

    private int halfOpen;

    TcpTransport(EventLoop loop, PacketCodec codec, Greeting greeting, TransportConfig config) {
        this.loop = loop;
        this.codec = codec;
        this.greeting = greeting;
        this.config = config;
        this.channels = new DefaultChannelGroup(loop);
        this.connector = new Bootstrap()
                .group(loop)
                .channel(NioSocketChannel.class)
                .disableResolver()
                .option(ChannelOption.TCP_NODELAY, true)
                .option(ChannelOption.SO_SNDBUF, TransportConfig.SOCKET_BUFFER_BYTES)
                .option(ChannelOption.SO_RCVBUF, TransportConfig.SOCKET_BUFFER_BYTES)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) config.dialMillis());
    }

    /**
     * Listens on the first free port of a range; callers are accepted once the channel is told to read. Blocks, so it is
     * not for event loops.
     *
     * @param host the IP address to listen on; empty for all
     * @throws IOException if it can't, with a sentence for people
     */
    Channel listen(String host, int portFirst, int portLast, Handshake.Outcome outcome) throws IOException {
        InetAddress address = host.isEmpty() ? null : IpLiteral.parse(host);
        if (address == null && !host.isEmpty()) {
            throw new IOException("cannot listen on '" + LogText.of(host) + "': it is no IP address");
        }
        ServerBootstrap bootstrap = acceptor(outcome);
        Channel server =
                PortScan.firstFree(portFirst, portLast, port -> bootstrap.bind(new InetSocketAddress(address, port)));
        channels.add(server);
        return server;
    }

    /**
     * Ends everything: the links, which are closing by now, are given a while for what was sent over them.
     *
     * @return done when no connection is left
     */
    ChannelGroupFuture close(long lingerMillis) {
        for (Channel channel : channels) {
            if (channel instanceof ServerChannel || channel.pipeline().get(Handshake.class) != null) {
                channel.close();
            }
        }
        loop.schedule(() -> channels.close(), lingerMillis, TimeUnit.MILLISECONDS);
        return channels.newCloseFuture();
    }

    private ServerBootstrap acceptor(Handshake.Outcome outcome) {
        return new ServerBootstrap()
                .group(loop)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.AUTO_READ, false)
                // On the listening socket, as the window is agreed upon before the connection is accepted.
                .option(ChannelOption.SO_RCVBUF, TransportConfig.SOCKET_BUFFER_BYTES)
                .childOption(ChannelOption.SO_SNDBUF, TransportConfig.SOCKET_BUFFER_BYTES)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        accept(channel, outcome);
                    }
                });
    }

    /**
     * Connects, and shakes hands.
     *
     * @param expected who should answer; {@code null} if anybody may
     * @return the connection on its way; closing it ends the attempt
     */
    Channel connect(InetSocketAddress address, @Nullable NodeId expected, Handshake.Outcome outcome) {
        ChannelFuture connecting = connector
                .clone()
                .handler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        shakeHands(channel, expected, outcome);
                    }
                })
                .connect(address);
        connecting.addListener(done -> {
            if (!done.isSuccess()) {
                outcome.failed(ConnectFailure.of(done.cause()));
            }
        });
        return connecting.channel();
    }

    private void accept(Channel channel, Handshake.Outcome outcome) {
        if (halfOpen >= config.halfOpenMax()) {
            channel.close();
            return;
        }
        halfOpen++;
        shakeHands(channel, null, new Handshake.Outcome() {
            @Override
            public void agreed(Channel agreed, Hello peer) {
                halfOpen--;
                outcome.agreed(agreed, peer);
            }

            @Override
            public void failed(ConnectFailure failure) {
                halfOpen--;
                outcome.failed(failure);
            }
        });
    }

    private void shakeHands(Channel channel, @Nullable NodeId expected, Handshake.Outcome outcome) {
        channels.add(channel);
        channel.pipeline()
                .addLast(
                        new FrameDecoder(),
                        new Handshake(greeting, expected, codec, config.handshakeMillis(), outcome));
    }
}
