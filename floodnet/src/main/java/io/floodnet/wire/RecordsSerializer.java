package io.floodnet.wire;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import io.floodnet.packet.Records;

/** The contacts, how long to wait (2 bytes). */
final class RecordsSerializer extends PacketSerializer<Records> {
    RecordsSerializer(int kind) {
        super(kind, Records.class);
    }

    @Override
    int bodyBytes(Records records) {
        return ContactLayout.bytes(records.contacts()) + Short.BYTES;
    }

    @Override
    void write(Output output, Records records) {
        ContactLayout.write(output, records.contacts());
        output.writeShort(records.retryAfterMillis());
    }

    @Override
    Records read(Input input) {
        return new Records(ContactLayout.readList(input, Records.CONTACTS_MAX), input.readShortUnsigned());
    }
}
