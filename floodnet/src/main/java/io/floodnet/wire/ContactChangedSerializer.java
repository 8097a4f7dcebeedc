package io.floodnet.wire;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import io.floodnet.packet.ContactChanged;

/** The contact (see {@link ContactLayout}). */
final class ContactChangedSerializer extends PacketSerializer<ContactChanged> {

    ContactChangedSerializer(int kind) {
        super(kind, ContactChanged.class);
    }

    @Override
    int bodyBytes(ContactChanged changed) {
        return ContactLayout.bytes(changed.contact());
    }

    @Override
    void write(Output output, ContactChanged changed) {
        ContactLayout.write(output, changed.contact());
    }

    @Override
    ContactChanged read(Input input) {
        return new ContactChanged(ContactLayout.read(input));
    }
}
