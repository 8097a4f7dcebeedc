package io.floodnet.transport;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.packet.Headcount;
import io.floodnet.packet.Payload;
import io.floodnet.packet.Ping;
import io.floodnet.wire.PacketCodec;
import io.floodnet.wire.SamplePackets;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** It looks at how full the heap is, so that no other test may fill it meanwhile. */
@Isolated
class HostileFloodTest {
    private static final int FRAMES = 1_000_000;
    private static final int FRAMES_A_WRITE = 50;
    private static final long SEED = 20_261_121;
    private static final long HEAP_GROWTH_MAX = 32L * 1024 * 1024;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final List<byte[]> valid = validFrames();

    /**
     * Random, truncated, oversized, wrongly ordered and replayed frames, on as many connections as it takes: a node closes
     * those, keeps the others, and is none the fatter.
     */
    @Test
    void aMillionHostileFramesCostNothingButTheirLinks() throws Exception {
        try (TestNode node = new TestNode(1, TransportConfig.defaults());
                TestNode bystander = new TestNode(2, TransportConfig.defaults(), node.address())) {
            await().until(() -> node.node().neighbours().size() == 1);
            attack(node.port(), FRAMES / 10);
            long heapBefore = heapUsed();

            attack(node.port(), FRAMES - FRAMES / 10);

            await().until(() -> heapUsed() < heapBefore + HEAP_GROWTH_MAX);
            assertTrue(node.counters().framesMalformed() > 0);
            assertTrue(node.counters().handshakesFailed() > 0);
            node.onLoop(() -> node.node().broadcast(Payload.copyOf(new byte[1])));
            await().until(() -> bystander.messages().size() == 1);
        }
    }

    private void attack(int port, int frames) throws Exception {
        int sent = 0;
        for (int id = 3; sent < frames; id++) {
            try (RawPeer attacker = new RawPeer(port, id)) {
                if (random.nextInt(8) > 0) {
                    attacker.greet();
                }
                sent += attackUntilClosed(attacker, Math.min(frames - sent, 5_000));
            }
        }
    }

    /** Says a few frames that are in order now and then, so that what follows meets a node in all kinds of moods. */
    private int attackUntilClosed(RawPeer attacker, int framesMax) {
        boolean subtle = random.nextInt(4) > 0;
        int sent = 0;
        try {
            while (sent < framesMax) {
                ByteBuf burst = Unpooled.buffer();
                for (int i = 0; i < FRAMES_A_WRITE; i++) {
                    burst.writeBytes(subtle ? skippedOrReplayed() : hostile());
                }
                attacker.send(bytesOf(burst));
                sent += FRAMES_A_WRITE;
            }
        } catch (IOException closed) {
            return sent + FRAMES_A_WRITE;
        }
        return sent;
    }

    /** What costs no link: frames of unknown kinds, and pings over and over. */
    private byte[] skippedOrReplayed() {
        if (random.nextInt(16) == 0) {
            return valid.get(0);
        }
        byte[] body = new byte[1 + random.nextInt(40)];
        random.nextBytes(body);
        body[0] = (byte) (128 + random.nextInt(128));
        return frame(body);
    }

    private byte[] hostile() {
        byte[] frame = valid.get(random.nextInt(valid.size())).clone();
        switch (random.nextInt(5)) {
            case 0 -> random.nextBytes(frame);
            case 1 -> frame[random.nextInt(frame.length)] ^= (byte) (1 + random.nextInt(255));
            case 2 -> frame[1] = (byte) random.nextInt(); // lengths of all sizes
            case 3 -> frame = Arrays.copyOf(frame, random.nextInt(frame.length) + 1);
            default -> {} // in itself it is well, but not where it comes
        }
        return frame;
    }

    private static byte[] frame(byte[] body) {
        return bytesOf(Unpooled.buffer().writeInt(body.length).writeBytes(body));
    }

    private static List<byte[]> validFrames() {
        PacketCodec codec = new PacketCodec();
        List<byte[]> frames = new ArrayList<>();
        ByteBuf ping = Unpooled.buffer();
        codec.encode(new Ping(1, Headcount.NONE), ping);
        frames.add(bytesOf(ping));
        SamplePackets.all().forEach(packet -> {
            ByteBuf frame = Unpooled.buffer();
            codec.encode(packet, frame);
            if (frame.readableBytes() < 2_000) {
                frames.add(bytesOf(frame));
            }
        });
        return frames;
    }

    private static byte[] bytesOf(ByteBuf buffer) {
        byte[] bytes = new byte[buffer.readableBytes()];
        buffer.readBytes(bytes);
        return bytes;
    }

    private static long heapUsed() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
