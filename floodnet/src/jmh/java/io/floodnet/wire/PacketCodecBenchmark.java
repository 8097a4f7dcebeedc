package io.floodnet.wire;

import io.floodnet.packet.Message;
import io.floodnet.packet.NodeId;
import io.floodnet.packet.Packet;
import io.floodnet.packet.Payload;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What it costs to write and to read a message of 256 bytes, and to pass one on without doing either. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PacketCodecBenchmark {
    private final PacketCodec codec = new PacketCodec();
    private final Message message = new Message(
            new NodeId(0x0123456789abcdefL, 42),
            1_750_000_000_000L,
            7,
            1_750_000_000_123L,
            120,
            12,
            1,
            Payload.copyOf(new byte[256]));
    private final ByteBuf out = Unpooled.directBuffer(512);
    private final ByteBuf frame = Unpooled.directBuffer(512);

    public PacketCodecBenchmark() {
        codec.encode(message, frame);
    }

    @TearDown
    public void release() {
        out.release();
        frame.release();
    }

    @Benchmark
    public ByteBuf encode() {
        out.clear();
        codec.encode(message, out);
        return out;
    }

    @Benchmark
    public @Nullable Packet decode() throws MalformedPacketException {
        return codec.decode(frame);
    }

    /** What a node does to a received frame before it goes to the other links. */
    @Benchmark
    public ByteBuf patchHops() {
        PacketCodec.patchHops(frame, message);
        return frame;
    }
}
