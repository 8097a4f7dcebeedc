package io.floodnet.transport;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.overlay.CloseReason;
import io.floodnet.overlay.OverlayConfig;
import io.floodnet.overlay.OverlayEvent;
import io.floodnet.packet.Bye;
import io.floodnet.packet.Headcount;
import io.floodnet.packet.Message;
import io.floodnet.packet.NodeId;
import io.floodnet.packet.Packet;
import io.floodnet.packet.Payload;
import io.floodnet.packet.Ping;
import io.floodnet.packet.Pong;
import io.floodnet.wire.PacketCodec;
import io.floodnet.wire.WireLimits;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTest {
    private static final TransportConfig CONFIG = TransportConfig.defaults();

    @Test
    void aMessageIsForwardedWithOneHopMore() throws Exception {
        try (TestNode node = new TestNode(1, CONFIG);
                RawPeer from = new RawPeer(node.port(), 2).becomeNeighbour();
                RawPeer to = new RawPeer(node.port(), 3).becomeNeighbour()) {
            Message message = message(9, 1);

            from.send(message);

            assertEquals(message.nextHop(), nextMessage(to));
            await().until(() -> node.messages().equals(List.of(message)));
        }
    }

    @Test
    void whatANodeBroadcastsReachesEachNeighbour() throws Exception {
        try (TestNode node = new TestNode(1, CONFIG);
                RawPeer one = new RawPeer(node.port(), 2).becomeNeighbour();
                RawPeer other = new RawPeer(node.port(), 3).becomeNeighbour()) {
            Payload payload = Payload.copyOf(new byte[] {1, 2, 3});

            int sent = node.onLoop(() -> node.node().broadcast(payload));

            assertEquals(2, sent);
            assertEquals(payload, nextMessage(one).payload());
            assertEquals(payload, nextMessage(other).payload());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, WireLimits.FRAME_BYTES_MAX, Integer.MAX_VALUE})
    void aFrameOfImpossibleLengthClosesItsLinkAndNoOther(int length) throws Exception {
        assertClosesOnlyItsLink(Unpooled.buffer().writeInt(length).writeByte(11).writeLong(0));
    }

    @Test
    void aFrameThatIsNoPacketClosesItsLinkAndNoOther() throws Exception {
        assertClosesOnlyItsLink(Unpooled.buffer().writeInt(2).writeByte(11).writeByte(0));
    }

    @Test
    void packetsOfLaterVersionsAreSkipped() throws Exception {
        try (TestNode node = new TestNode(1, CONFIG);
                RawPeer peer = new RawPeer(node.port(), 2).greet()) {
            peer.send(new byte[] {0, 0, 0, 3, (byte) 200, 1, 2});
            peer.send(new Ping(1, Headcount.NONE));

            assertInstanceOf(Pong.class, peer.receive());
            assertEquals(1, node.counters().framesUnknown());
        }
    }

    @Test
    void framesMayComeInPiecesOrSeveralAtOnce() throws Exception {
        try (TestNode node = new TestNode(1, CONFIG);
                RawPeer peer = new RawPeer(node.port(), 2).greet()) {
            ByteBuf two = Unpooled.buffer();
            for (int i = 0; i < 2; i++) {
                two.writeBytes(frameOf(new Ping(i, Headcount.NONE)));
            }
            for (int i = 0; i < two.readableBytes(); i++) {
                peer.send(new byte[] {two.getByte(i)});
            }
            assertInstanceOf(Pong.class, peer.receive());
            assertInstanceOf(Pong.class, peer.receive());

            peer.send(bytesOf(two));

            assertInstanceOf(Pong.class, peer.receive());
            assertInstanceOf(Pong.class, peer.receive());
        }
    }

    @Test
    void whatIsSaidLastStillArrives() throws Exception {
        try (RawPeer peer = neighbourOfANodeThatLeft()) {
            Packet last = peer.receive();

            while (last != null && !(last instanceof Bye)) {
                last = peer.receive();
            }

            assertEquals(new Bye(Bye.Reason.LEAVING, 0, List.of()), last);
            peer.awaitClosed();
        }
    }

    @Test
    void aReaderThatStallsIsGivenUpAndOthersGoOn() throws Exception {
        try (TestNode node = new TestNode(1, withStall(100, 1_000));
                RawPeer stalled = new RawPeer(node.port(), 2, 4_096).becomeNeighbour();
                RawPeer reader = new RawPeer(node.port(), 3).becomeNeighbour()) {
            AtomicBoolean goOn = new AtomicBoolean(true);
            Thread reading = new Thread(() -> readWhile(reader, goOn));
            reading.start();

            await().atMost(Duration.ofSeconds(30)).until(() -> {
                node.onLoop(() -> node.node().broadcast(Payload.copyOf(new byte[WireLimits.PAYLOAD_BYTES_MAX])));
                return node.onLoop(node.node()::overlayCounters).linksStalled() == 1;
            });
            goOn.set(false);
            node.onLoop(() -> node.node().broadcast(Payload.copyOf(new byte[1])));
            reading.join();

            await().until(() -> node.events().contains(new OverlayEvent.LinkDown(stalled.self(), CloseReason.STALLED)));
            assertTrue(node.node().neighbours().contains(reader.self()));
            assertTrue(node.onLoop(node.node()::overlayCounters).copiesDropped() > 0);
        }
    }

    @Test
    void aReaderThatStallsHoldsPublishersBackForAWhileOnly() throws Exception {
        try (TestNode node = new TestNode(1, withStall(500, 60_000));
                RawPeer stalled = new RawPeer(node.port(), 2, 4_096).becomeNeighbour();
                RawPeer reader = new RawPeer(node.port(), 3).becomeNeighbour()) {
            AtomicBoolean goOn = new AtomicBoolean(true);
            Thread reading = new Thread(() -> readWhile(reader, goOn));
            reading.start();
            await().until(() -> node.onLoop(() -> {
                node.node().broadcast(Payload.copyOf(new byte[WireLimits.PAYLOAD_BYTES_MAX]));
                return node.node().holdsPublishersBack();
            }));

            await().until(() -> !node.onLoop(node.node()::holdsPublishersBack));
            assertTrue(node.node().neighbours().contains(stalled.self()));
            goOn.set(false);
            node.onLoop(() -> node.node().broadcast(Payload.copyOf(new byte[1])));
            reading.join();
        }
    }

    private static OverlayConfig withStall(long holdMillis, long stallMillis) {
        OverlayConfig defaults = OverlayConfig.defaults();
        return defaults.withFlow(new OverlayConfig.Flow(
                defaults.flow().windowBytes(), defaults.flow().queueBytesMax(), holdMillis, stallMillis));
    }

    private static void assertClosesOnlyItsLink(ByteBuf frame) throws Exception {
        try (TestNode node = new TestNode(1, CONFIG);
                RawPeer bad = new RawPeer(node.port(), 2).becomeNeighbour();
                RawPeer good = new RawPeer(node.port(), 3).becomeNeighbour()) {
            bad.send(bytesOf(frame));

            bad.awaitClosed();
            await().until(() -> node.events().contains(new OverlayEvent.LinkDown(bad.self(), CloseReason.PROTOCOL)));
            assertEquals(1, node.counters().framesMalformed());
            assertEquals(List.of(good.self()), node.node().neighbours());
            node.onLoop(() -> node.node().broadcast(Payload.copyOf(new byte[1])));
            assertEquals(1, nextMessage(good).payload().size());
        }
    }

    private static RawPeer neighbourOfANodeThatLeft() throws Exception {
        try (TestNode node = new TestNode(1, CONFIG)) {
            RawPeer peer = new RawPeer(node.port(), 2).becomeNeighbour();
            for (int i = 0; i < 100; i++) {
                peer.send(new Ping(i, Headcount.NONE));
            }
            return peer;
        }
    }

    private static Message nextMessage(RawPeer peer) throws Exception {
        for (Packet packet = peer.receive(); packet != null; packet = peer.receive()) {
            if (packet instanceof Message message) {
                return message;
            }
        }
        throw new AssertionError("closed");
    }

    private static void readWhile(RawPeer peer, AtomicBoolean goOn) {
        try {
            while (goOn.get() && peer.receive() != null) {}
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static Message message(long origin, long sequence) {
        long nowMillis = System.currentTimeMillis();
        return new Message(
                new NodeId(origin, origin), nowMillis, sequence, nowMillis, 120, 12, 3, Payload.copyOf(new byte[] {7}));
    }

    private static ByteBuf frameOf(Packet packet) {
        ByteBuf frame = Unpooled.buffer();
        new PacketCodec().encode(packet, frame);
        return frame;
    }

    private static byte[] bytesOf(ByteBuf buffer) {
        byte[] bytes = new byte[buffer.readableBytes()];
        buffer.getBytes(0, bytes);
        return bytes;
    }
}
