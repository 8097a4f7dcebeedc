package io.floodnet.overlay;

import io.floodnet.packet.Packet;
import io.floodnet.packet.ShortIds;
import io.floodnet.packet.Sync;
import io.floodnet.packet.Sync.Range;
import io.floodnet.packet.SyncList;
import io.floodnet.packet.SyncList.Listing;
import io.floodnet.packet.SyncOffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds what two nodes have not both seen, in a few round trips and with nothing kept in between: range-based set
 * reconciliation (Meyer, "Range-Based Set Reconciliation", 2023). Where the sum of a range is the same at both, it is done
 * with; else whoever was asked divides it in sixteen, at messages of its own, or lists it.
 */
final class Differences {
    /** The paper's, and as many as one division makes: a list of them costs a quarter of the ranges of another. */
    private static final int LISTED_MAX = 16;

    private static final int PARTS = 16;

    private final MessageStore store;
    private final List<Range> ranges = new ArrayList<>();
    private final List<Listing> listings = new ArrayList<>();
    private int listed;

    private Differences(MessageStore store) {
        this.store = store;
    }

    /** Sums up a range. */
    static Range rangeOf(MessageStore store, long from, long to, long salt) {
        int first = store.indexOf(from);
        int end = store.indexOf(to);
        return new Range(from, to, end - first, store.sum(first, end, salt));
    }

    /**
     * What to answer to ranges of another, at most two packets. What finds no room in these is found the next time; by then
     * what comes of these is no difference any more.
     */
    static List<Packet> answer(MessageStore store, Sync theirs) {
        Differences found = new Differences(store);
        theirs.ranges().forEach(range -> found.compare(range, theirs));
        List<Packet> packets = new ArrayList<>(2);
        if (!found.ranges.isEmpty()) {
            packets.add(new Sync(theirs.salt(), theirs.depth() - 1, found.ranges));
        }
        if (!found.listings.isEmpty()) {
            packets.add(new SyncList(theirs.salt(), found.listings));
        }
        return packets;
    }

    private void compare(Range theirs, Sync exchange) {
        long from = Math.max(theirs.from(), store.least());
        if (from >= theirs.to()) {
            return;
        }
        int first = store.indexOf(from);
        int end = store.indexOf(theirs.to());
        if (end - first == theirs.count() && store.sum(first, end, exchange.salt()) == theirs.sum()) {
            return;
        }
        boolean isDivisible = end - first > LISTED_MAX
                && theirs.count() > 0
                && exchange.depth() > 0
                && store.keyAt(first) < store.keyAt(end - 1);
        if (isDivisible) {
            divide(from, theirs.to(), first, end, exchange.salt());
        } else {
            list(from, theirs.to(), first, end, exchange.salt());
        }
    }

    private void divide(long from, long to, int first, int end, long salt) {
        long beginning = from;
        for (int part = 1; part <= PARTS && ranges.size() < Sync.RANGES_MAX; part++) {
            long ending = part == PARTS ? to : store.keyAt(first + (end - first) * part / PARTS);
            if (ending > beginning) {
                ranges.add(rangeOf(store, beginning, ending, salt));
                beginning = ending;
            }
        }
    }

    /** As much of it as there is room for: a shorter range, then. */
    private void list(long from, long to, int first, int end, long salt) {
        int room = SyncList.IDS_MAX - listed;
        int until = Math.min(end, first + room);
        long ending = until < end ? store.keyAt(until) : to;
        if (listings.size() < SyncList.LISTINGS_MAX && ending > from && (room > 0 || end == first)) {
            long[] ids = new long[until - first];
            for (int i = first; i < until; i++) {
                ids[i - first] = store.shortIdAt(i, salt);
            }
            listings.add(new Listing(from, ending, ShortIds.copyOf(ids, ids.length)));
            listed += ids.length;
        }
    }

    /** What is kept here and not in another's lists. */
    static ShortIds unlisted(MessageStore store, SyncList theirs) {
        long[] ids = new long[SyncOffer.IDS_MAX];
        int count = 0;
        for (Listing listing : theirs.listings()) {
            long[] listed = sorted(listing.ids());
            int end = store.indexOf(listing.to());
            for (int i = store.indexOf(listing.from()); i < end && count < ids.length; i++) {
                long id = store.shortIdAt(i, theirs.salt());
                if (store.messageAt(i) != null && Arrays.binarySearch(listed, id) < 0) {
                    ids[count++] = id;
                }
            }
        }
        return ShortIds.copyOf(ids, count);
    }

    /** What another's lists have and is unknown here, in their order. */
    static ShortIds unknown(MessageStore store, SyncList theirs) {
        long[] ids = new long[SyncList.IDS_MAX];
        int count = 0;
        for (Listing listing : theirs.listings()) {
            if (listing.to() > store.least()) {
                int first = store.indexOf(listing.from());
                ShortIds unknown = unknown(store, first, store.indexOf(listing.to()), theirs.salt(), listing.ids());
                for (int i = 0; i < unknown.size(); i++) {
                    ids[count++] = unknown.at(i);
                }
            }
        }
        return ShortIds.copyOf(ids, count);
    }

    /** Those of some messages that are unknown here, in their order. */
    static ShortIds unknown(MessageStore store, long salt, ShortIds ids) {
        return unknown(store, 0, store.size(), salt, ids);
    }

    private static ShortIds unknown(MessageStore store, int first, int end, long salt, ShortIds ids) {
        long[] known = new long[end - first];
        for (int i = first; i < end; i++) {
            known[i - first] = store.shortIdAt(i, salt);
        }
        Arrays.sort(known);
        return ids.filter(id -> Arrays.binarySearch(known, id) < 0);
    }

    static long[] sorted(ShortIds ids) {
        long[] sorted = ids.toArray();
        Arrays.sort(sorted);
        return sorted;
    }
}
