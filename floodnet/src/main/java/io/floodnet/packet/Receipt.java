package io.floodnet.packet;

/**
 * {@code RECEIPT}: the node that a direct message is for has it. Said again whenever another copy of it comes.
 *
 * @param id of the direct message; the receipt goes from whom that is for to whom it is from
 * @param hopsLeft how many further hops it may take, 0 to {@value Message#HOPS_MAX}
 */
public record Receipt(DirectId id, int hopsLeft) implements Packet {
    public Receipt {
        Hops.requireWithin("hops left", hopsLeft);
    }

    @Override
    public int units() {
        return 1;
    }

    /** What the next node on the way gets; there must be hops left. */
    public Receipt nextHop() {
        return new Receipt(id, Hops.less(hopsLeft));
    }

    /** What somebody gets who may know the way: it has half of the hops left, so that nothing strays for long. */
    public Receipt detour() {
        return new Receipt(id, hopsLeft / 2);
    }
}
