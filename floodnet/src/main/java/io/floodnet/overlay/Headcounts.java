package io.floodnet.overlay;

import io.floodnet.packet.Headcount;

/**
 * How many nodes there are, by hearsay: whoever tells the time tells a {@link Headcount}, and all that a node is told is
 * merged into what it tells.
 *
 * <p>A count takes an epoch, and is told of in the next one: who is gone is counted for two epochs at most. A node that lies
 * can make the number as large as it likes, for as long as it goes on; nobody can make it smaller. What follows from the
 * number is bounded, therefore ({@link HopLimit}).
 */
final class Headcounts {
    /** By so much has the count under way to exceed the last before it is told of: more is no error (it is 22 %) but growth. */
    private static final int GROWTH = 2;

    private final Core core;
    private int epoch;
    private Headcount known = Headcount.NONE;

    Headcounts(Core core) {
        this.core = core;
    }

    /** What to tell a peer now. */
    Headcount told() {
        long nowMillis = core.networkMillis();
        known = at(nowMillis);
        epoch = Headcount.epochOf(nowMillis);
        return known;
    }

    /** A neighbour has told what it knew at a time of its own; others may say what they like. */
    void heard(Link link, long peerMillis, Headcount theirs) {
        if (link.isNeighbour()) {
            Headcount ours = told();
            known = ours.merge(theirs.after(epoch - Headcount.epochOf(peerMillis)));
        }
    }

    /** This node is there in every epoch, from the first time that it is asked in it. */
    private Headcount at(long millis) {
        int epochThen = Headcount.epochOf(millis);
        return epochThen == epoch && !known.equals(Headcount.NONE)
                ? known
                : known.after(epochThen - epoch).plus(core.self().id(), epochThen);
    }

    /** What it comes to. */
    SizeEstimate estimate(long atNanos) {
        long millis = core.networkMillis(atNanos);
        Headcount then = at(millis);
        long ended = then.last().nodes();
        long underWay = then.current().nodes();
        int around = core.view.degree() + 1;
        if (isAllAround(Math.max(ended, underWay))) {
            return new SizeEstimate(around, 0);
        }
        return underWay >= GROWTH * ended
                ? new SizeEstimate(Math.max(underWay, around), 0)
                : new SizeEstimate(Math.max(ended, around), Math.floorMod(millis, Headcount.EPOCH_MILLIS));
    }

    /**
     * Where there are hardly more nodes than each wants for neighbours, one with fewer links than it wants has them all for
     * neighbours: no estimate is as good as to count them.
     */
    private boolean isAllAround(long nodes) {
        int desired = core.config.membership().desiredDegree();
        return core.view.degree() < desired && nodes < 2L * desired;
    }
}
