package io.floodnet.packet;

/**
 * {@code JOIN_NO}: the other answer to a walk, on its way back to the joiner: it found nobody with a place. The joiner need not
 * wait until it has given the walk up.
 *
 * @param walkId the walk that is answered
 * @param route the way that is left; empty at the joiner
 */
public record JoinNo(long walkId, Route route) implements Packet {

    /** The answer as the next node on the way back gets it. */
    public JoinNo nextHop() {
        return new JoinNo(walkId, route.withoutLast());
    }
}
