package io.floodnet.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.floodnet.packet.Address;
import io.floodnet.packet.Contact;
import io.floodnet.packet.Headcount;
import io.floodnet.packet.LinkNo;
import io.floodnet.packet.LinkOk;
import io.floodnet.packet.Message;
import io.floodnet.packet.NodeId;
import io.floodnet.packet.Packet;
import io.floodnet.packet.Ping;
import io.floodnet.packet.SizeSketch;
import io.floodnet.packet.SplicePrepare;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PacketCodecTest {
    private final PacketCodec codec = new PacketCodec();

    static List<Packet> packets() {
        return SamplePackets.all();
    }

    @Test
    void everyKindOfPacketHasASample() {
        Set<Class<?>> sampled =
                SamplePackets.all().stream().map(Packet::getClass).collect(Collectors.toSet());

        assertEquals(Arrays.stream(Packet.class.getPermittedSubclasses()).collect(Collectors.toSet()), sampled);
    }

    @ParameterizedTest
    @MethodSource("packets")
    void aPacketComesBackAsItWas(Packet packet) throws Exception {
        assertEquals(packet, codec.decode(encode(packet)));
    }

    @ParameterizedTest
    @MethodSource("packets")
    void theSizeOfAFrameIsKnownWithoutMakingIt(Packet packet) {
        assertEquals(encode(packet).readableBytes(), PacketCodec.frameBytes(packet));
    }

    @ParameterizedTest
    @MethodSource("packets")
    void decodingLeavesTheFrameAsItWas(Packet packet) throws Exception {
        ByteBuf frame = encode(packet);
        ByteBuf before = frame.copy();

        codec.decode(frame);

        assertEquals(before, frame);
    }

    @Test
    void theLayoutIsWhatOtherVersionsKnow() {
        assertEquals("00000001" + "09", ByteBufUtil.hexDump(encode(new LinkOk())));
        assertEquals("00000002" + "0a" + "01", ByteBufUtil.hexDump(encode(new LinkNo(LinkNo.Reason.FULL))));
        assertEquals(
                "00000029" + "0b" + "0200000000000000" + "0300000000000000" + "0400000000000000" + "0500000000000000"
                        + "0600000000000000",
                ByteBufUtil.hexDump(encode(new Ping(2, new Headcount(new SizeSketch(3, 4), new SizeSketch(5, 6))))));
        assertEquals(
                "00000021" + "04" + "0300000000000000" + "0100000000000000" + "0200000000000000" + "01" + "04"
                        + "c0000207" + "03d9",
                ByteBufUtil.hexDump(encode(new SplicePrepare(
                        3, new Contact(new NodeId(1, 2), List.of(new Address("192.0.2.7", 55_555)))))));
    }

    @Test
    void aForwardedMessageIsTheReceivedFrameWithItsHopsPatched() {
        Message received = SamplePackets.message(256);
        ByteBuf frame = encode(received);

        PacketCodec.patchHops(frame, received.nextHop());

        assertEquals(encode(received.nextHop()), frame);
    }

    @ParameterizedTest
    @EnumSource(Message.Urgency.class)
    void soIsOneForASingleNode(Message.Urgency urgency) {
        Message received = SamplePackets.addressed(urgency, 256);
        ByteBuf frame = encode(received);

        PacketCodec.patchHops(frame, received.nextHop());

        assertEquals(encode(received.nextHop()), frame);
    }

    @Test
    void aMessageWithFlagsOfALaterVersionIsRefused() {
        ByteBuf frame = encode(SamplePackets.message(0));
        int flagsAt = frame.readableBytes() - Short.BYTES - 1;
        assertEquals(0, frame.getByte(flagsAt));

        frame.setByte(flagsAt, 4);

        assertThrows(MalformedPacketException.class, () -> codec.decode(frame));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 50, 100, 255})
    void aKindOfALaterVersionIsSkipped(int kind) throws Exception {
        ByteBuf frame = Unpooled.buffer().writeInt(3).writeByte(kind).writeShort(7);

        assertNull(codec.decode(frame));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0:0:0:0:0:0:0:1", "2001:DB8:0:0:0:0:0:1", "::ffff:192.0.2.1", "fe80::1", "2001:db8::"})
    void anIpv6AddressComesBackInItsShortestForm(String host) throws Exception {
        Packet once = Objects.requireNonNull(codec.decode(encode(prepare(host))));

        Packet again = Objects.requireNonNull(codec.decode(encode(once)));

        assertEquals(once, again);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "example.org", "256.1.1.1", "1.2.3", "0x7f000001", "fe80::1::2"})
    void aHostNameNeverLeavesOnTheWire(String host) {
        assertThrows(IllegalArgumentException.class, () -> encode(prepare(host)));
    }

    @Test
    void aPayloadBeyondTheBoundIsRefusedBeforeItIsSent() {
        assertThrows(
                IllegalArgumentException.class, () -> encode(SamplePackets.message(WireLimits.PAYLOAD_BYTES_MAX + 1)));
        assertThrows(IllegalArgumentException.class, () -> encode(SamplePackets.message(WireLimits.FRAME_BYTES_MAX)));
    }

    private static SplicePrepare prepare(String host) {
        return new SplicePrepare(1, new Contact(new NodeId(1, 2), List.of(new Address(host, 80))));
    }

    private ByteBuf encode(Packet packet) {
        ByteBuf frame = Unpooled.buffer();
        codec.encode(packet, frame);
        return frame;
    }
}
