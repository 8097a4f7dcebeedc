package io.floodnet.packet;

/**
 * {@code JOIN_ACK}: the answer to the walk of a joiner that can't be dialled, on its way back: with whom to link. Who can be
 * dialled is called instead ({@link JoinInvite}).
 *
 * @param walkId the walk that is answered
 * @param token what the joiner shows to the node that keeps a place for it
 * @param host that node
 * @param route the way that is left; empty at the joiner
 */
public record JoinAck(long walkId, long token, Contact host, Route route) implements Packet {

    /** The answer as the next node on the way back gets it. */
    public JoinAck nextHop() {
        return new JoinAck(walkId, token, host, route.withoutLast());
    }
}
