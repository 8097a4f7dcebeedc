package io.floodnet.packet;

import java.util.List;

/**
 * {@code JOIN_INVITE}: the answer to a walk by a host that has dialled the joiner, so that it need not go back the way that the
 * walk came: asks the joiner to make this connection a link of the overlay.
 *
 * @param walkId the walk that is answered
 * @param token what the joiner shows to the partner, which holds their edge for it
 * @param partner the other end of the edge that the joiner is put into; empty or one
 */
public record JoinInvite(long walkId, long token, List<Contact> partner) implements Packet {

    public JoinInvite {
        SplicePrepare.requireToken(token);
        partner = Records.atMost(1, partner);
    }
}
