package io.floodnet.packet;

import java.util.List;

/**
 * {@code SYNC_LIST}: everything that the speaker keeps in some ranges. The listener asks for what it lacks of it, and
 * {@linkplain SyncOffer offers} what the speaker does.
 *
 * @param salt that of the exchange
 * @param listings 1 to {@value #LISTINGS_MAX}, in the order of their ranges, none overlapping another
 */
public record SyncList(long salt, List<Listing> listings) implements Packet {
    /** As many as ranges that may be asked about. */
    public static final int LISTINGS_MAX = Sync.RANGES_MAX;

    /** In all of them; a frame with so many is 23 KB at most. */
    public static final int IDS_MAX = 2_048;

    /** All messages of one range, which is as in {@link Sync.Range}. */
    public record Listing(long from, long to, ShortIds ids) {
        public Listing {
            Sync.requireOrder(from, to);
        }
    }

    public SyncList {
        listings = Several.of("listings", LISTINGS_MAX, listings);
        int ids = listings.get(0).ids().size();
        for (int i = 1; i < listings.size(); i++) {
            Sync.requireBehind(listings.get(i - 1).to(), listings.get(i).from());
            ids += listings.get(i).ids().size();
        }
        if (ids > IDS_MAX) {
            throw new IllegalArgumentException("short ids must be at most " + IDS_MAX + ", got " + ids);
        }
    }
}
