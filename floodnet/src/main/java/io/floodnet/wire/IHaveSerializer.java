package io.floodnet.wire;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import io.floodnet.packet.IHave;
import io.floodnet.packet.IHave.Announcement;

/** How many (1 byte), and of each its id, the bytes of its payload (2 bytes) and hops taken (1 byte). */
final class IHaveSerializer extends PacketSerializer<IHave> {
    private static final int ANNOUNCEMENT_BYTES = MessageIdLayout.BYTES + Short.BYTES + 1;

    IHaveSerializer(int kind) {
        super(kind, IHave.class);
    }

    @Override
    int bodyBytes(IHave have) {
        return 1 + have.announcements().size() * ANNOUNCEMENT_BYTES;
    }

    @Override
    void write(Output output, IHave have) {
        output.writeByte(have.announcements().size());
        for (Announcement announcement : have.announcements()) {
            MessageIdLayout.write(output, announcement.message());
            output.writeShort(announcement.payloadBytes());
            output.writeByte(announcement.hopsTaken());
        }
    }

    @Override
    IHave read(Input input) {
        return new IHave(
                CountLayout.readList(input, "announcements", IHave.ANNOUNCEMENTS_MAX, IHaveSerializer::readOne));
    }

    private static Announcement readOne(Input input) {
        return new Announcement(MessageIdLayout.read(input), input.readShortUnsigned(), input.readByteUnsigned());
    }
}
