package io.floodnet.wire;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.KryoBufferUnderflowException;
import com.esotericsoftware.kryo.io.Output;
import io.floodnet.packet.Message;
import io.floodnet.packet.Packet;
import io.netty.buffer.ByteBuf;
import org.jspecify.annotations.Nullable;

/**
 * Packets to frames and back. A frame is the length of what follows in 4 bytes, a byte that says the kind of packet, and
 * the body that this kind has.
 *
 * <p>Kryo reads and writes bodies by serializers of ours alone, each called by name: no class, no string and no array of
 * Kryo's own can be asked for from outside.
 *
 * <p>Not thread-safe: one for each event loop.
 */
public final class PacketCodec {
    private static final int KIND_BYTES = 1;
    /** Fixed for good: whoever forwards a message changes it in the frame that it got. */
    private static final int HOPS_LEFT_AT = WireLimits.LENGTH_BYTES + KIND_BYTES;

    private static final int HOPS_TAKEN_AT = HOPS_LEFT_AT + 1;

    /** No packet holds another; this is only a second lock on the door. */
    private static final int DEPTH_MAX = 4;

    private final Kryo kryo = new Kryo();
    private final Output output = new Output(WireLimits.FRAME_BYTES_MAX);
    private final byte[] received = new byte[WireLimits.FRAME_BYTES_MAX];
    private final Input input = new Input(received);

    public PacketCodec() {
        kryo.setRegistrationRequired(true);
        kryo.setReferences(false);
        kryo.setMaxDepth(DEPTH_MAX);
    }

    /** How long the frame of a packet is, without making it: exact, and safe to call from any thread. */
    public static int frameBytes(Packet packet) {
        return WireLimits.LENGTH_BYTES + KIND_BYTES + bodyBytes(PacketKinds.of(packet), packet);
    }

    /**
     * Appends a packet's frame.
     *
     * @throws IllegalArgumentException if the frame would be larger than {@link WireLimits#FRAME_BYTES_MAX}, or an address
     *     is no IP address
     */
    public void encode(Packet packet, ByteBuf out) {
        PacketSerializer<Packet> serializer = PacketKinds.of(packet);
        int length = KIND_BYTES + serializer.bodyBytes(packet);
        if (WireLimits.LENGTH_BYTES + length > WireLimits.FRAME_BYTES_MAX) {
            throw new IllegalArgumentException("frame must have at most " + WireLimits.FRAME_BYTES_MAX + " bytes, got "
                    + (WireLimits.LENGTH_BYTES + length));
        }
        output.reset();
        output.writeByte(serializer.kind());
        kryo.writeObject(output, packet, serializer);
        assert output.position() == length : serializer.type() + " misjudges its size";
        out.writeInt(length);
        out.writeBytes(output.getBuffer(), 0, length);
    }

    /**
     * Reads one packet.
     *
     * @param frame one frame with its length, and nothing else; its reader index stays
     * @return {@code null} for a kind that this version doesn't know: to be skipped, since later ones bring new kinds
     * @throws MalformedPacketException if it is no packet
     */
    public @Nullable Packet decode(ByteBuf frame) throws MalformedPacketException {
        int length = bodyAndKindBytes(frame);
        int kindAt = frame.readerIndex() + WireLimits.LENGTH_BYTES;
        PacketSerializer<?> serializer = PacketKinds.ofKind(frame.getUnsignedByte(kindAt));
        if (serializer == null) {
            return null;
        }
        frame.getBytes(kindAt, received, 0, length);
        input.setBuffer(received, KIND_BYTES, length - KIND_BYTES);
        return read(serializer);
    }

    /**
     * Makes the frame of a received message the frame of {@link Message#nextHop}: hops are all that changes on the way, and
     * they lie at the start, so nobody who forwards a message encodes it.
     *
     * @param frame starts at its reader index, with its length
     */
    public static void patchHops(ByteBuf frame, Message next) {
        int start = frame.readerIndex();
        frame.setByte(start + HOPS_LEFT_AT, next.hopsLeft());
        frame.setByte(start + HOPS_TAKEN_AT, next.hopsTaken());
    }

    private static int bodyAndKindBytes(ByteBuf frame) throws MalformedPacketException {
        int bytes = frame.readableBytes();
        if (bytes < WireLimits.LENGTH_BYTES + KIND_BYTES || bytes > WireLimits.FRAME_BYTES_MAX) {
            throw new MalformedPacketException("frame must have " + (WireLimits.LENGTH_BYTES + KIND_BYTES) + " to "
                    + WireLimits.FRAME_BYTES_MAX + " bytes, got " + bytes);
        }
        int length = frame.getInt(frame.readerIndex());
        if (length != bytes - WireLimits.LENGTH_BYTES) {
            throw new MalformedPacketException(
                    "frame says that " + length + " bytes follow, got " + (bytes - WireLimits.LENGTH_BYTES));
        }
        return length;
    }

    private <P extends Packet> P read(PacketSerializer<P> serializer) throws MalformedPacketException {
        P packet;
        try {
            packet = kryo.readObject(input, serializer.type(), serializer);
        } catch (KryoBufferUnderflowException e) {
            throw malformed(serializer, "ends before its last field", e);
        } catch (RuntimeException e) {
            // Whatever the records and Kryo may find to complain of: a stranger's bytes have one outcome.
            throw malformed(serializer, String.valueOf(e.getMessage()), e);
        }
        if (input.position() != input.limit() && !serializer.mayGrow()) {
            throw malformed(serializer, (input.limit() - input.position()) + " bytes follow its last field", null);
        }
        return packet;
    }

    private static MalformedPacketException malformed(
            PacketSerializer<?> serializer, String what, @Nullable RuntimeException cause) {
        String sentence = serializer.type().getSimpleName() + ": " + what;
        return cause == null ? new MalformedPacketException(sentence) : new MalformedPacketException(sentence, cause);
    }

    private static <P extends Packet> int bodyBytes(PacketSerializer<P> serializer, P packet) {
        return serializer.bodyBytes(packet);
    }
}
