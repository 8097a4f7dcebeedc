package io.floodnet.wire;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import io.floodnet.packet.SpliceInvite;

/** Walk id, token, joiner, how many links it wants (1 byte). */
final class SpliceInviteSerializer extends PacketSerializer<SpliceInvite> {
    SpliceInviteSerializer(int kind) {
        super(kind, SpliceInvite.class);
    }

    @Override
    int bodyBytes(SpliceInvite invite) {
        return 2 * Long.BYTES + ContactLayout.bytes(invite.joiner()) + 1;
    }

    @Override
    void write(Output output, SpliceInvite invite) {
        output.writeLong(invite.walkId());
        output.writeLong(invite.token());
        ContactLayout.write(output, invite.joiner());
        output.writeByte(invite.want());
    }

    @Override
    SpliceInvite read(Input input) {
        return new SpliceInvite(
                input.readLong(), input.readLong(), ContactLayout.read(input), input.readByteUnsigned());
    }
}
