package io.floodnet.packet;

/**
 * {@code SWAP_COMMIT}: asks a neighbour to link with another node in the speaker's stead. It says {@link SpliceDone} once it
 * has, and the speaker drops this edge then; or {@link SpliceNo}, and nothing changes.
 *
 * @param token what the other node holds a place under
 * @param partner that node
 */
public record SwapPartner(long token, Contact partner) implements Packet {
    public SwapPartner {
        SplicePrepare.requireToken(token);
    }
}
