package io.floodnet.wire;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import io.floodnet.packet.Address;
import io.floodnet.packet.Contact;
import java.util.ArrayList;
import java.util.List;

/** The id, the number of addresses (1 byte), and of each the host and the port (2 bytes). */
final class ContactLayout {
    private ContactLayout() {}

    static int bytes(Contact contact) {
        int bytes = NodeIdLayout.BYTES + 1;
        for (Address address : contact.addresses()) {
            bytes += HostLayout.bytes(address.host()) + Short.BYTES;
        }
        return bytes;
    }

    static int bytes(List<Contact> contacts) {
        int bytes = 1;
        for (Contact contact : contacts) {
            bytes += bytes(contact);
        }
        return bytes;
    }

    static void write(Output output, Contact contact) {
        NodeIdLayout.write(output, contact.id());
        output.writeByte(contact.addresses().size());
        for (Address address : contact.addresses()) {
            HostLayout.write(output, address.host());
            output.writeShort(address.port());
        }
    }

    static void write(Output output, List<Contact> contacts) {
        output.writeByte(contacts.size());
        for (Contact contact : contacts) {
            write(output, contact);
        }
    }

    static Contact read(Input input) {
        return new Contact(NodeIdLayout.read(input), readAddresses(input));
    }

    static List<Contact> readList(Input input, int max) {
        int count = CountLayout.read(input, "contacts", max);
        List<Contact> contacts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            contacts.add(read(input));
        }
        return contacts;
    }

    private static List<Address> readAddresses(Input input) {
        int count = CountLayout.read(input, "addresses", Contact.ADDRESSES_MAX);
        List<Address> addresses = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            addresses.add(new Address(HostLayout.read(input), input.readShortUnsigned()));
        }
        return addresses;
    }
}
