package io.floodnet.wire;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import io.floodnet.packet.JoinInvite;

/** Walk id, token, the partner or none. */
final class JoinInviteSerializer extends PacketSerializer<JoinInvite> {
    JoinInviteSerializer(int kind) {
        super(kind, JoinInvite.class);
    }

    @Override
    int bodyBytes(JoinInvite invite) {
        return 2 * Long.BYTES + ContactLayout.bytes(invite.partner());
    }

    @Override
    void write(Output output, JoinInvite invite) {
        output.writeLong(invite.walkId());
        output.writeLong(invite.token());
        ContactLayout.write(output, invite.partner());
    }

    @Override
    JoinInvite read(Input input) {
        return new JoinInvite(input.readLong(), input.readLong(), ContactLayout.readList(input, 1));
    }
}
