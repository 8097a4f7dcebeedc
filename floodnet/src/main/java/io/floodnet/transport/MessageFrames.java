package io.floodnet.transport;

import io.floodnet.packet.IHave;
import io.floodnet.packet.Message;
import io.floodnet.packet.Packet;
import io.floodnet.wire.PacketCodec;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import org.jspecify.annotations.Nullable;

/**
 * The frames of the message that is being sent, made once for all links; and for one that is being forwarded, from the frame
 * that it was received in, without encoding it.
 *
 * <p>Remembers over one input of the node only. Belongs to the thread of its node.
 */
@SuppressWarnings("ReferenceEquality") // that it is the very same message or payload is what matters
final class MessageFrames {
    private final PacketCodec codec;
    private final ByteBufAllocator allocator;

    private @Nullable Message received;
    private @Nullable ByteBuf receivedFrame;
    private @Nullable Message sent;
    private @Nullable ByteBuf sentFrame;
    private @Nullable IHave word;
    private @Nullable ByteBuf wordFrame;

    MessageFrames(PacketCodec codec, ByteBufAllocator allocator) {
        this.codec = codec;
        this.allocator = allocator;
    }

    /** A message came in; its frame is lent until {@link #forget}. */
    void received(Message message, ByteBuf frame) {
        received = message;
        receivedFrame = frame;
    }

    /** A frame to send, which the caller owns. */
    ByteBuf frameOf(Packet packet) {
        if (packet instanceof Message message) {
            return frameOfMessage(message);
        }
        return packet instanceof IHave have ? frameOfWord(have) : encode(packet);
    }

    private ByteBuf frameOfMessage(Message message) {
        ByteBuf frame = sentFrame;
        if (frame == null || sent == null || !haveOneFrame(sent, message)) {
            forgetSent();
            frame = makeFrame(message);
            sent = message;
            sentFrame = frame;
        }
        return frame.retainedDuplicate();
    }

    private ByteBuf frameOfWord(IHave have) {
        ByteBuf frame = wordFrame;
        if (frame == null || word != have) {
            forgetWord();
            frame = encode(have);
            word = have;
            wordFrame = frame;
        }
        return frame.retainedDuplicate();
    }

    /** The input is over: nothing of it is kept. */
    void forget() {
        received = null;
        receivedFrame = null;
        forgetSent();
        forgetWord();
    }

    private ByteBuf makeFrame(Message message) {
        if (received != null && receivedFrame != null && isCopy(received, message)) {
            // A copy, as what was received lies in a buffer many times its size, which waiting on a link would hold on
            // to.
            ByteBuf copy = allocator.buffer(receivedFrame.readableBytes());
            copy.writeBytes(receivedFrame, receivedFrame.readerIndex(), receivedFrame.readableBytes());
            PacketCodec.patchHops(copy, message);
            return copy;
        }
        return encode(message);
    }

    private ByteBuf encode(Packet packet) {
        ByteBuf frame = allocator.buffer(PacketCodec.frameBytes(packet));
        try {
            codec.encode(packet, frame);
        } catch (RuntimeException e) { // whatever it is: it goes on, and the buffer must not stay behind
            frame.release();
            throw e;
        }
        return frame;
    }

    private void forgetSent() {
        if (sentFrame != null) {
            sentFrame.release();
        }
        sent = null;
        sentFrame = null;
    }

    private void forgetWord() {
        if (wordFrame != null) {
            wordFrame.release();
        }
        word = null;
        wordFrame = null;
    }

    private static boolean haveOneFrame(Message one, Message other) {
        return one == other
                || (isCopy(one, other) && one.hopsLeft() == other.hopsLeft() && one.hopsTaken() == other.hopsTaken());
    }

    /** Whether nothing but hops tells them apart: the same payload, not merely an equal one, is as good as proof. */
    private static boolean isCopy(Message one, Message other) {
        return one.payload() == other.payload() && one.isCopyOf(other);
    }
}
