package io.floodnet.packet;

import java.util.List;

/**
 * {@code RECORDS}: nodes that the speaker knows, for one that it can't take in itself.
 *
 * @param contacts at most {@value #CONTACTS_MAX}
 */
public record Records(List<Contact> contacts) implements Packet {
    /** As many as a node tells of at once, on whatever occasion; a frame of them stays below half a kilobyte. */
    public static final int CONTACTS_MAX = 8;

    public Records {
        contacts = atMost(CONTACTS_MAX, contacts);
    }

    /** Checks a list of contacts that a packet carries, and makes it immutable. */
    static List<Contact> atMost(int max, List<Contact> contacts) {
        if (contacts.size() > max) {
            throw new IllegalArgumentException("contacts must be at most " + max + ", got " + contacts.size());
        }
        return List.copyOf(contacts);
    }
}
