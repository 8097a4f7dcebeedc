package io.floodnet.transport;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.floodnet.packet.Address;
import io.floodnet.packet.Contact;
import io.floodnet.packet.Hello;
import io.floodnet.packet.NodeId;
import io.floodnet.wire.PacketCodec;
import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DialerTest {
    private static final NodeId SELF = new NodeId(1, 1);
    private static final NodeId TARGET = new NodeId(7, 7);
    private static final TransportConfig CONFIG = new TransportConfig(5_000, 16, 50, 600, 65_536, 100);

    private final EventLoops loops = EventLoops.ofThreads(1);
    private final EventLoop loop = loops.next();
    private final TcpTransport transport = new TcpTransport(
            loop,
            new PacketCodec(),
            new Greeting(RawPeer.NETWORK, () -> new Contact(SELF, List.of()), System::currentTimeMillis),
            CONFIG);
    private final Dialer dialer =
            new Dialer(loop, transport, new HostLookup(loop, loops.lookups()), CONFIG, host -> false);

    /** What became of a dial: a {@link Hello} or a {@link ConnectFailure}; a second outcome is an error. */
    private static final class Recorder implements Handshake.Outcome {
        private final CompletableFuture<Object> outcome = new CompletableFuture<>();

        @Override
        public void agreed(Channel channel, Hello peer) {
            end(peer);
            channel.pipeline().close();
        }

        @Override
        public void failed(ConnectFailure failure) {
            end(failure);
        }

        private void end(Object what) {
            if (!outcome.complete(what)) {
                throw new AssertionError("a second outcome: " + what);
            }
        }
    }

    @AfterEach
    void endThreads() {
        loops.close();
    }

    @Test
    void theFirstAddressThatAnswersWins() throws Exception {
        try (TestNode target = new TestNode(7, TransportConfig.defaults());
                ServerSocket silent = silent()) {
            Contact contact = new Contact(TARGET, List.of(address(silent.getLocalPort()), target.address()));

            Hello peer = assertInstanceOf(Hello.class, dial(contact));

            assertEquals(TARGET, peer.self().id());
            await().until(() -> target.counters().handshakesDone() == 1);
        }
    }

    @Test
    void anAddressThatRefusesCostsNoTime() throws Exception {
        int refusing = refusing();
        try (TestNode target = new TestNode(7, TransportConfig.defaults())) {
            Contact contact = new Contact(TARGET, List.of(address(refusing), address(refusing), target.address()));

            assertInstanceOf(Hello.class, dial(contact));
        }
    }

    @Test
    void anotherNodeThanTheOneCalledIsNotTaken() throws Exception {
        try (TestNode other = new TestNode(8, TransportConfig.defaults())) {
            assertEquals(
                    ConnectFailure.OTHER_NODE,
                    dial(new Contact(TARGET, List.of(address(refusing()), other.address()))));
        }
    }

    @Test
    void whoAnswersNothingIsGivenUp() throws Exception {
        try (ServerSocket silent = silent()) {
            assertEquals(ConnectFailure.TIMED_OUT, dial(new Contact(TARGET, List.of(address(silent.getLocalPort())))));
        }
    }

    @Test
    void whoHasNoAddressCanNotBeCalled() throws Exception {
        assertEquals(ConnectFailure.NO_ADDRESS, dial(new Contact(TARGET, List.of())));
        assertEquals(ConnectFailure.NO_ADDRESS, dial(new Contact(TARGET, List.of(new Address("localhost", 80)))));
    }

    @Test
    void anEntryMayBeNamed() throws Exception {
        try (TestNode entry = new TestNode(9, TransportConfig.defaults())) {
            assertInstanceOf(Hello.class, dialEntry(new Address("localhost", entry.port())));
            assertInstanceOf(Hello.class, dialEntry(entry.address()));
        }
    }

    private Object dial(Contact contact) throws Exception {
        Recorder recorder = new Recorder();
        loop.execute(() -> dialer.dialNode(contact, recorder));
        return recorder.outcome.get(10, TimeUnit.SECONDS);
    }

    private Object dialEntry(Address entry) throws Exception {
        Recorder recorder = new Recorder();
        loop.execute(() -> dialer.dialEntry(entry, recorder));
        return recorder.outcome.get(10, TimeUnit.SECONDS);
    }

    private static ServerSocket silent() throws Exception {
        return new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    }

    private static int refusing() throws Exception {
        try (ServerSocket gone = silent()) {
            return gone.getLocalPort();
        }
    }

    private static Address address(int port) {
        return new Address("127.0.0.1", port);
    }
}
