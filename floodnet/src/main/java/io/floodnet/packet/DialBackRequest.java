package io.floodnet.packet;

/**
 * {@code DIAL_BACK}: asks somebody a few steps on to connect to a node, which thereby finds out whether that is possible.
 * Nothing is said over that connection: that it is there is the answer. That it is tried is said by {@link DialBackTry}.
 *
 * @param target the node that wants to know, at the addresses where it listens
 * @param hopsLeft how many nodes are still to pass it on, 0 to {@value #HOPS_MAX}
 * @param route the way it came, the target first
 */
public record DialBackRequest(Contact target, int hopsLeft, Route route) implements Packet {
    /** Far enough from the node that was asked first that a storm of joins through one does not fall upon that one. */
    public static final int HOPS_MAX = 2;

    public DialBackRequest {
        if (hopsLeft < 0 || hopsLeft > HOPS_MAX) {
            throw new IllegalArgumentException("hops left must be within 0.." + HOPS_MAX + ", got " + hopsLeft);
        }
        if (!target.isDialable()) {
            throw new IllegalArgumentException("a node that is to be dialled has an address, got none");
        }
    }

    /** The request as the next node gets it from {@code self}. */
    public DialBackRequest nextHop(NodeId self) {
        return new DialBackRequest(target, hopsLeft - 1, route.plus(self));
    }
}
