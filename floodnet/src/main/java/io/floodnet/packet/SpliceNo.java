package io.floodnet.packet;

/**
 * {@code SPLICE_NO}: the edge is not to be had.
 *
 * @param token of the {@link SplicePrepare} that is answered
 */
public record SpliceNo(long token) implements Packet {
    public SpliceNo {
        SplicePrepare.requireToken(token);
    }
}
