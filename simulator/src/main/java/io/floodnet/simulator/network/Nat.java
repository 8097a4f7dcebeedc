package io.floodnet.simulator.network;

/**
 * Nodes that can dial but can't be dialled, as behind a home router or a firewall.
 *
 * @param share how many of all nodes, 0 to 1; the first node can always be dialled, or nobody could join
 */
public record Nat(double share) {
    public static final Nat NONE = new Nat(0);

    public Nat {
        Bounds.requireShare("share", share);
    }

    public boolean isDialable(long seed, int node) {
        return node == 0 || !Draws.happens(share, seed, Purpose.NAT, node, 0);
    }
}
