package io.floodnet.packet;

import java.util.List;

/**
 * {@code SWAP_REQ}: what a node says to one that it has dialled to see whether it is there: whom it knows, and, where it has
 * as many links as it wants, one neighbour whom it would give for one of the other's.
 *
 * @param token what edges and places are held under
 * @param degree whether the speaker could as well do with a link less
 * @param partner the neighbour that it offers; empty or one
 * @param records at most {@value #RECORDS_MAX}
 */
public record SwapOffer(long token, Degree degree, List<Contact> partner, List<Contact> records) implements Packet {
    /** Half as many as in a shuffle: there are twice as many occasions for it. */
    public static final int RECORDS_MAX = 4;

    /** How many links a node has. */
    public enum Degree {
        /** As many as it wants, or fewer. */
        EVEN,
        /** More: where both ends of a call have, either gives its neighbour away, and they do not link themselves. */
        ABOVE
    }

    public SwapOffer {
        SplicePrepare.requireToken(token);
        partner = Records.atMost(1, partner);
        records = Records.atMost(RECORDS_MAX, records);
    }
}
