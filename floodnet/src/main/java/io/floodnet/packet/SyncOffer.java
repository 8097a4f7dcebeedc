package io.floodnet.packet;

/**
 * {@code SYNC_OFFER}: messages that the speaker keeps and the listener seems to lack; with none of them, the speaker has sent
 * what it was going to send of those that it was {@linkplain SyncWant asked} for.
 *
 * @param salt that of the exchange
 * @param ids at most {@value #IDS_MAX}
 */
public record SyncOffer(long salt, ShortIds ids) implements Packet {
    /** A frame of them is 16 KB. */
    public static final int IDS_MAX = SyncList.IDS_MAX;

    public SyncOffer {
        if (ids.size() > IDS_MAX) {
            throw new IllegalArgumentException("short ids must be at most " + IDS_MAX + ", got " + ids.size());
        }
    }

    /** So that it comes behind messages that wait for credit: a unit, and one for each eight. */
    @Override
    public int units() {
        return 1 + ids.size() / 8;
    }
}
