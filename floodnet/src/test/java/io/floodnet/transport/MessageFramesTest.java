package io.floodnet.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.floodnet.packet.IHave;
import io.floodnet.packet.Message;
import io.floodnet.packet.Packet;
import io.floodnet.packet.Payload;
import io.floodnet.wire.PacketCodec;
import io.floodnet.wire.SamplePackets;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessageFramesTest {
    private final PacketCodec codec = new PacketCodec();
    private final MessageFrames frames = new MessageFrames(codec, UnpooledByteBufAllocator.DEFAULT);
    private final Message message = SamplePackets.message(100);

    @Test
    void oneFrameServesAllLinks() {
        ByteBuf first = frames.frameOf(message);
        ByteBuf second = frames.frameOf(message);
        frames.forget();

        assertEquals(encoded(message), first);
        first.setByte(9, 99);
        assertEquals(99, second.getByte(9));
        first.release();
        second.release();
        assertEquals(0, second.refCnt());
    }

    @Test
    void aForwardedMessageKeepsTheBytesThatItCameIn() {
        ByteBuf received = encoded(message);
        // What comes in may be written otherwise than we would: this frame differs from what its message is encoded to.
        int last = received.writerIndex() - 1;
        received.setByte(last, received.getByte(last) ^ 1);
        frames.received(message, received);

        ByteBuf sent = frames.frameOf(message.nextHop());
        frames.forget();

        assertNotEquals(encoded(message.nextHop()), sent);
        PacketCodec.patchHops(received, message.nextHop());
        assertEquals(received, sent);
        sent.release();
    }

    @Test
    void whatWaitsOnALinkDoesNotHoldOnToTheReceiveBuffer() {
        ByteBuf received = encoded(message);
        frames.received(message, received);

        ByteBuf sent = frames.frameOf(message.nextHop());
        frames.forget();

        assertEquals(1, received.refCnt());
        assertEquals(received.readableBytes(), sent.capacity());
        sent.release();
    }

    @Test
    void anotherMessageWithAnEqualPayloadHasAFrameOfItsOwn() {
        Message other = new Message(
                message.origin(),
                message.epochMillis(),
                message.sequence() + 1,
                message.sentAtMillis(),
                message.lifetimeSeconds(),
                message.hopsLeft(),
                message.hopsTaken(),
                Payload.copyOf(message.payload().toByteArray()));
        ByteBuf first = frames.frameOf(message);

        ByteBuf second = frames.frameOf(other);
        frames.forget();

        assertEquals(encoded(message), first);
        assertEquals(encoded(other), second);
        first.release();
        second.release();
    }

    @Test
    void aCopyWithOtherHopsHasAFrameOfItsOwn() {
        ByteBuf first = frames.frameOf(message);
        ByteBuf second = frames.frameOf(message.nextHop());
        frames.forget();

        assertEquals(encoded(message), first);
        assertEquals(encoded(message.nextHop()), second);
        first.release();
        second.release();
    }

    @Test
    void wordOfAMessageIsEncodedOnceForAllLinks() {
        IHave word = new IHave(List.of(new IHave.Announcement(message.id(), 7, 3)));
        IHave other = new IHave(List.of(new IHave.Announcement(message.id(), 8, 3)));

        ByteBuf first = frames.frameOf(word);
        ByteBuf second = frames.frameOf(word);
        ByteBuf third = frames.frameOf(other);
        frames.forget();

        first.setByte(0, 77);
        assertEquals(77, second.getByte(0), "both are the same bytes");
        first.setByte(0, 0);
        assertEquals(encoded(word), first);
        assertEquals(encoded(other), third);
        List.of(first, second, third).forEach(ByteBuf::release);
        assertEquals(0, first.refCnt());
    }

    private ByteBuf encoded(Packet which) {
        ByteBuf frame = Unpooled.buffer();
        codec.encode(which, frame);
        return frame;
    }
}
