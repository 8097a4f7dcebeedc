package io.floodnet.packet;

/**
 * {@code SPLICE_DONE}: the joiner has its links, so the edge that they replace may go: make before break.
 *
 * @param token of the splice
 */
public record SpliceDone(long token) implements Packet {
    public SpliceDone {
        SplicePrepare.requireToken(token);
    }
}
