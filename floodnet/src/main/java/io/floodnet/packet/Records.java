package io.floodnet.packet;

import java.util.List;

/**
 * {@code RECORDS}: nodes that the speaker knows, for one that it can't take in itself.
 *
 * @param contacts at most {@value #CONTACTS_MAX}
 * @param retryAfterMillis how long the speaker had better be left in peace, 0 to {@value #RETRY_AFTER_MAX_MILLIS}
 */
public record Records(List<Contact> contacts, int retryAfterMillis) implements Packet {
    /** As many as a node tells of at once, on whatever occasion; a frame of them stays below half a kilobyte. */
    public static final int CONTACTS_MAX = 8;

    /** What a node may be told to wait for at most: nobody can send it away for good. */
    public static final int RETRY_AFTER_MAX_MILLIS = 30_000;

    public Records {
        if (retryAfterMillis < 0 || retryAfterMillis > RETRY_AFTER_MAX_MILLIS) {
            throw new IllegalArgumentException(
                    "retry after must be within 0.." + RETRY_AFTER_MAX_MILLIS + " ms, got " + retryAfterMillis);
        }
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
