package io.floodnet.packet;

import java.util.List;

/**
 * {@code BYE}: this link ends now, and on purpose.
 *
 * @param reason why
 * @param token what the two that are paired up link under; 0 where nobody is
 * @param partner the node to link with instead, so that no degree changes: the inverse of a splice; empty or one
 */
public record Bye(Reason reason, long token, List<Contact> partner) implements Packet {

    /** Why a link ends. */
    public enum Reason {
        /** The speaker leaves the network. */
        LEAVING,
        /** A joiner has come between the two. */
        SPLICED,
        /** The speaker has more links than it can hold. */
        FULL
    }

    public Bye {
        partner = List.copyOf(partner);
        if (partner.size() > 1) {
            throw new IllegalArgumentException("a leaver names at most one partner, got " + partner.size());
        }
    }
}
