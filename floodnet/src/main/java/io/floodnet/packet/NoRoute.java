package io.floodnet.packet;

/**
 * {@code NO_ROUTE}: the answer of a node that knows no way for a {@link Unicast}, on its way to whom that is from.
 *
 * @param id of the direct message
 * @param hopsLeft how many further hops it may take, 0 to {@value Message#HOPS_MAX}
 */
public record NoRoute(DirectId id, int hopsLeft) implements Packet {
    public NoRoute {
        Hops.requireWithin("hops left", hopsLeft);
    }

    @Override
    public int units() {
        return 1;
    }

    /** What the next node on the way gets; there must be hops left. */
    public NoRoute nextHop() {
        return new NoRoute(id, Hops.less(hopsLeft));
    }

    /** What somebody gets who may know the way: it has half of the hops left, so that nothing strays for long. */
    public NoRoute detour() {
        return new NoRoute(id, hopsLeft / 2);
    }
}
