package io.floodnet.packet;

import java.util.List;

/**
 * {@code NEAR_SWAP}: a swap of near links that is to make them shorter, on its way from the caller u to the called x, back,
 * and on to the caller's neighbour w. Each adds what it knows: u how far w and x are, x how far its neighbour y is. So w, who
 * is to link with y, knows how near that must be.
 *
 * @param token what edges and places are held under
 * @param edgesMillis the round trips over the edges that would go, as far as they are known, added up
 * @param linksMillis the same for the links that would take their place
 * @param partner to the called, and to the caller, the neighbour that the other offers, and none where it offers none; to a
 *     neighbour, the node that it is to link with
 */
public record NearSwap(long token, int edgesMillis, int linksMillis, List<Contact> partner) implements Packet {
    /** Half a minute: nobody waits that long for two round trips. */
    public static final int MILLIS_MAX = 30_000;

    public NearSwap {
        SplicePrepare.requireToken(token);
        requireMillis("edges", edgesMillis);
        requireMillis("links", linksMillis);
        partner = Records.atMost(1, partner);
    }

    private static void requireMillis(String what, int millis) {
        if (millis < 0 || millis > MILLIS_MAX) {
            throw new IllegalArgumentException(
                    "round trips over " + what + " must be within 0.." + MILLIS_MAX + " ms, got " + millis);
        }
    }
}
