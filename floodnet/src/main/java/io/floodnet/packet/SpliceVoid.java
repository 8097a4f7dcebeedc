package io.floodnet.packet;

/**
 * {@code SPLICE_VOID}: the joiner that an edge is held for does not come, and its walk is over: the edge is free.
 *
 * @param token of the {@link SpliceInvite}
 */
public record SpliceVoid(long token) implements Packet {
    public SpliceVoid {
        SplicePrepare.requireToken(token);
    }
}
