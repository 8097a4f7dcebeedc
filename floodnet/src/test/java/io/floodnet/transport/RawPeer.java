package io.floodnet.transport;

import io.floodnet.packet.Contact;
import io.floodnet.packet.Credit;
import io.floodnet.packet.Hello;
import io.floodnet.packet.JoinAck;
import io.floodnet.packet.JoinRequest;
import io.floodnet.packet.LinkOk;
import io.floodnet.packet.LinkRequest;
import io.floodnet.packet.NodeId;
import io.floodnet.packet.Packet;
import io.floodnet.packet.Route;
import io.floodnet.wire.PacketCodec;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The other end of a connection to a node, played by a test: a plain socket that says what the test wants. */
final class RawPeer implements AutoCloseable {
    static final String NETWORK = "test";

    private static final int TIMEOUT_MILLIS = 20_000;

    private final Socket socket = new Socket();
    private final PacketCodec codec = new PacketCodec();
    private final Contact self;

    /** Connects to a node on 127.0.0.1. */
    RawPeer(int port, long id) throws IOException {
        this(port, id, 64 * 1024);
    }

    /** @param receiveBytes what its side takes before it must be read */
    RawPeer(int port, long id, int receiveBytes) throws IOException {
        socket.setReceiveBufferSize(receiveBytes);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        socket.connect(new InetSocketAddress("127.0.0.1", port));
        socket.setTcpNoDelay(true);
        self = new Contact(new NodeId(id, id), List.of());
    }

    static Hello hello(Contact self) {
        return new Hello(Hello.VERSION, Hello.VERSION, NETWORK, 0, self, "127.0.0.1", System.currentTimeMillis(), null);
    }

    Contact self() {
        return self;
    }

    /** Says and hears {@code HELLO}. */
    RawPeer greet() throws Exception {
        send(hello(self));
        if (!(receive() instanceof Hello)) {
            throw new AssertionError("no hello");
        }
        return this;
    }

    /** Walks up to a node that has a place free, and becomes its neighbour. */
    RawPeer becomeNeighbour() throws Exception {
        greet();
        send(new JoinRequest(1, self, 1, 0, 8, Route.EMPTY.plus(self.id())));
        while (!(receive() instanceof JoinAck ack) || !offers(ack)) {}
        return this;
    }

    private boolean offers(JoinAck ack) throws Exception {
        send(new LinkRequest(ack.token()));
        if (!(receive() instanceof LinkOk)) {
            throw new AssertionError("no link");
        }
        return true;
    }

    void send(Packet packet) throws IOException {
        ByteBuf frame = Unpooled.buffer();
        codec.encode(packet, frame);
        send(frame.array(), frame.readableBytes());
    }

    void send(byte[] bytes) throws IOException {
        send(bytes, bytes.length);
    }

    /** The next packet, for which credit is given; {@code null} if the node has closed the connection. */
    @Nullable
    Packet receive() throws Exception {
        try {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            int length = in.readInt();
            byte[] body = new byte[length];
            in.readFully(body);
            Packet packet = codec.decode(Unpooled.buffer().writeInt(length).writeBytes(body));
            if (packet != null && packet.units() > 0) {
                send(new Credit(packet.units()));
            }
            return packet;
        } catch (EOFException | SocketException e) {
            return null;
        }
    }

    /** Reads to the end, which comes only if the node closes the connection. */
    void awaitClosed() throws Exception {
        try {
            while (socket.getInputStream().read(new byte[8_192]) >= 0) {}
        } catch (SocketException reset) {
            return;
        }
    }

    private void send(byte[] bytes, int length) throws IOException {
        socket.getOutputStream().write(bytes, 0, length);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
