package io.floodnet.packet;

/**
 * {@code SPLICE_INVITE}: asks the other end of a link to hold this edge, and a place, for a joiner that can be dialled, and to
 * dial it.
 *
 * @param walkId the walk of the joiner's that is answered
 * @param token what the edge and the place are held under
 * @param joiner the node that is to come into the edge
 * @param want how many links it gets: with both ends, of which the speaker drops the edge; or, 1, with the listener alone,
 *     who drops it then
 */
public record SpliceInvite(long walkId, long token, Contact joiner, int want) implements Packet {

    public SpliceInvite {
        SplicePrepare.requireToken(token);
        JoinRequest.requireWant(want);
    }
}
