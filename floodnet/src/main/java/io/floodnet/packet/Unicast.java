package io.floodnet.packet;

/**
 * {@code UNICAST}: a payload on its way to one node, over one link after another.
 *
 * @param id names it, and says from whom and for whom it is
 * @param sentAtMillis when it was sent, in milliseconds since 1970
 * @param lifetimeSeconds how long it may travel, 1 to {@value Message#LIFETIME_MAX_SECONDS}
 * @param hopsLeft how many further hops it may take, 0 to {@value Message#HOPS_MAX}
 * @param hopsTaken how many it has taken, 0 to {@value Message#HOPS_MAX}; 0 at its sender
 * @param detours how many nodes that knew no way have passed it on to anybody, 0 to {@value #DETOURS_MAX}
 * @param payload the application's bytes
 */
public record Unicast(
        DirectId id, long sentAtMillis, int lifetimeSeconds, int hopsLeft, int hopsTaken, int detours, Payload payload)
        implements Packet {
    /** Where so many that were picked at random know no way, it is likely that nobody does; 3 led to as many floods again. */
    public static final int DETOURS_MAX = 8;

    public Unicast {
        Hops.requireLifetime(lifetimeSeconds);
        Hops.requireWithin("hops left", hopsLeft);
        Hops.requireWithin("hops taken", hopsTaken);
        if (detours < 0 || detours > DETOURS_MAX) {
            throw new IllegalArgumentException("detours must be within 0.." + DETOURS_MAX + ", got " + detours);
        }
    }

    @Override
    public int units() {
        return Packet.unitsOf(payload);
    }

    /** What the next node on the way gets; there must be hops left. */
    public Unicast nextHop() {
        return nextHop(detours);
    }

    /** What somebody gets who may know the way; there must be hops left, and detours. */
    public Unicast detour() {
        return nextHop(detours + 1);
    }

    private Unicast nextHop(int detoursThen) {
        return new Unicast(
                id, sentAtMillis, lifetimeSeconds, Hops.less(hopsLeft), Hops.more(hopsTaken), detoursThen, payload);
    }
}
