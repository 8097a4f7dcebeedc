package io.floodnet.packet;

/**
 * {@code DIAL_BACK_NO}: the answer to {@link DialBackRequest} where no connection could be had, on its way back.
 *
 * @param route the way that is left; empty at the node that asked
 */
public record DialBackNo(Route route) implements Packet {

    /** The answer as the next node on the way back gets it. */
    public DialBackNo nextHop() {
        return new DialBackNo(route.withoutLast());
    }
}
