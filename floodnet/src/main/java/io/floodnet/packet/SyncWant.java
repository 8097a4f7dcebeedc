package io.floodnet.packet;

/**
 * {@code SYNC_WANT}: asks for messages that the listener has said that it keeps. Unlike {@link Graft}, it says nothing about
 * later ones.
 *
 * @param salt that of the exchange
 * @param ids 1 to {@value #IDS_MAX}
 */
public record SyncWant(long salt, ShortIds ids) implements Packet {
    /** Of chat's size, as much as a link with a round trip of 100 ms carries in one. */
    public static final int IDS_MAX = 128;

    public SyncWant {
        if (ids.isEmpty() || ids.size() > IDS_MAX) {
            throw new IllegalArgumentException("short ids must be 1.." + IDS_MAX + ", got " + ids.size());
        }
    }
}
