package io.floodnet.packet;

/**
 * {@code SPLICE_OK}: the edge is held.
 *
 * @param token of the {@link SplicePrepare} that is answered
 */
public record SpliceOk(long token) implements Packet {
    public SpliceOk {
        SplicePrepare.requireToken(token);
    }
}
