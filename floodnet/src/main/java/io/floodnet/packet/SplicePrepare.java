package io.floodnet.packet;

/**
 * {@code SPLICE_PREP}: asks the other end of a link to hold this edge, and a place, for a joiner.
 *
 * @param token what the edge and the place are held under
 * @param joiner the node that is to come between the two
 */
public record SplicePrepare(long token, Contact joiner) implements Packet {
    /** What no edge is held under. */
    public static final long NO_TOKEN = 0;

    public SplicePrepare {
        requireToken(token);
    }

    static void requireToken(long token) {
        if (token == NO_TOKEN) {
            throw new IllegalArgumentException("a token must not be " + NO_TOKEN);
        }
    }
}
