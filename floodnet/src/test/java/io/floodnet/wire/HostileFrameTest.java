package io.floodnet.wire;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.floodnet.packet.Hello;
import io.floodnet.packet.Packet;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Execution(ExecutionMode.CONCURRENT)
class HostileFrameTest {
    private static final int RANDOM_FRAMES = 100_000;
    private static final int RANDOM_BYTES_MAX = 300;
    private static final int KINDS = 64; // all there are, and some that there are not

    private final PacketCodec codec = new PacketCodec();

    static List<Packet> packets() {
        return SamplePackets.all();
    }

    /** Kryo registers String as class 1 by itself, and believes the length that follows: 1.6 GB for 6 bytes. */
    @Test
    void aStringOfKryosOwnCanNotBeAskedForIn6Bytes() {
        byte[] trap = {3, 1, (byte) 0xbf, (byte) 0xff, (byte) 0xff, 0x7f};

        Runnable allKinds = () -> {
            for (int kind = 0; kind < 256; kind++) {
                trap[0] = (byte) kind;
                decodeWhatever(Unpooled.buffer().writeInt(trap.length).writeBytes(trap));
            }
        };
        allKinds.run(); // classes are loaded

        long allocated = allocatedBy(allKinds);

        assertTrue(allocated < 1 << 20, () -> "allocated " + allocated + " bytes");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void randomBytesAreAPacketOrUnknownOrMalformed(long seed) {
        SplittableRandom random = new SplittableRandom(seed);

        long allocated = allocatedBy(() -> {
            for (int i = 0; i < RANDOM_FRAMES; i++) {
                byte[] body = new byte[1 + random.nextInt(RANDOM_BYTES_MAX)];
                random.nextBytes(body);
                body[0] = (byte) random.nextInt(KINDS);
                assertDoesNotThrow(() -> decodeWhatever(frame(body)));
            }
        });

        assertTrue(allocated / RANDOM_FRAMES < 10_000, () -> "allocated " + allocated / RANDOM_FRAMES + " a frame");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {5, 6})
    void validFramesWithBytesChangedAreAPacketOrUnknownOrMalformed(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<byte[]> valid = new ArrayList<>();
        SamplePackets.all().forEach(packet -> valid.add(bytes(packet)));

        for (int i = 0; i < RANDOM_FRAMES; i++) {
            byte[] frame = valid.get(random.nextInt(valid.size())).clone();
            for (int changes = random.nextInt(4); changes >= 0; changes--) {
                frame[random.nextInt(Math.min(frame.length, 128))] = (byte) random.nextInt();
            }
            assertDoesNotThrow(() -> decodeWhatever(Unpooled.wrappedBuffer(frame)));
        }
    }

    @ParameterizedTest
    @MethodSource("packets")
    void aFrameCutOffAtAnyByteIsMalformed(Packet packet) {
        byte[] whole = bytes(packet);
        int step = Math.max(1, whole.length / 1_000);

        for (int length = 0; length < whole.length; length += step) {
            ByteBuf cut = Unpooled.copiedBuffer(whole, 0, length);
            if (length >= WireLimits.LENGTH_BYTES) {
                cut.setInt(0, length - WireLimits.LENGTH_BYTES);
            }
            assertThrows(MalformedPacketException.class, () -> codec.decode(cut));
        }
    }

    @ParameterizedTest
    @MethodSource("packets")
    void aByteTooManyIsMalformedButAtTheEndOfAHelloWhichLaterVersionsMayLengthen(Packet packet) {
        byte[] whole = bytes(packet);
        ByteBuf longer = Unpooled.buffer().writeBytes(whole).writeByte(0);
        longer.setInt(0, whole.length + 1 - WireLimits.LENGTH_BYTES);

        if (packet instanceof Hello) {
            assertEquals(packet, assertDoesNotThrow(() -> codec.decode(longer)));
        } else {
            assertThrows(MalformedPacketException.class, () -> codec.decode(longer));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 1, 65_536, Integer.MAX_VALUE})
    void aLengthThatIsNotThatOfTheFrameIsMalformed(int length) {
        ByteBuf frame = Unpooled.wrappedBuffer(bytes(SamplePackets.message(10)));
        frame.setInt(0, length);

        assertThrows(MalformedPacketException.class, () -> codec.decode(frame));
    }

    @Test
    void aFrameBeyondTheBoundIsMalformed() {
        byte[] body = new byte[WireLimits.FRAME_BYTES_MAX];
        body[0] = PacketKinds.MESSAGE;

        assertThrows(MalformedPacketException.class, () -> codec.decode(frame(body)));
    }

    @Test
    void countsBeyondTheirBoundsAreMalformed() {
        byte[] joinRequest = new byte[8 + 16 + 1 + 3 + 1];

        assertThrows(MalformedPacketException.class, () -> codec.decode(frame(kind(2, joinRequest, 24, 5))));
        assertThrows(MalformedPacketException.class, () -> codec.decode(frame(kind(2, joinRequest, 28, 255))));
        assertThrows(MalformedPacketException.class, () -> codec.decode(frame(new byte[] {10, 2})));
    }

    private static byte[] kind(int kind, byte[] body, int at, int value) {
        byte[] frame = new byte[body.length + 1];
        System.arraycopy(body, 0, frame, 1, body.length);
        frame[0] = (byte) kind;
        frame[1 + at] = (byte) value;
        return frame;
    }

    private void decodeWhatever(ByteBuf frame) {
        try {
            codec.decode(frame);
        } catch (MalformedPacketException expected) {
            assertTrue(expected.getMessage() != null && !expected.getMessage().isEmpty());
        }
    }

    private static ByteBuf frame(byte[] body) {
        return Unpooled.buffer(WireLimits.LENGTH_BYTES + body.length)
                .writeInt(body.length)
                .writeBytes(body);
    }

    private byte[] bytes(Packet packet) {
        ByteBuf frame = Unpooled.buffer();
        codec.encode(packet, frame);
        byte[] bytes = new byte[frame.readableBytes()];
        frame.readBytes(bytes);
        return bytes;
    }

    private static long allocatedBy(Runnable work) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        work.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
