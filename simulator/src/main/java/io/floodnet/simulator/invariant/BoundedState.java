package io.floodnet.simulator.invariant;

import io.floodnet.overlay.MessageState;
import io.floodnet.overlay.OverlayConfig;
import io.floodnet.simulator.engine.SimulatedNode;
import io.floodnet.simulator.engine.Violation;

/** What a node keeps stays within bounds: addresses, connections, and what it knows of messages. */
public final class BoundedState implements NodeInvariant {
    /** Addresses of old, beside the fresh ones. */
    private static final int RESERVOIR = 16;

    private static final int DIALS_FOR_OTHERS_MAX = 64;

    private final OverlayConfig config;
    private final int rememberedMax;
    private final int connectionsMax;

    public BoundedState(OverlayConfig config) {
        this.config = config;
        OverlayConfig.Membership membership = config.membership();
        this.rememberedMax = membership.rememberedMax() + RESERVOIR;
        // Links, guests, and those that the node makes itself: one for each walk, one for each link that it is asked to
        // make, one call, and those to see whether others can be dialled.
        int degreeMax = membership.desiredDegree() + membership.degreeSlack();
        this.connectionsMax = 2 * degreeMax
                + membership.guestsMax()
                + 2 * membership.walksMax()
                + 1
                + config.reachability().undialableMax()
                + DIALS_FOR_OTHERS_MAX;
    }

    @Override
    public void check(SimulatedNode node, long atNanos) {
        int remembered = node.overlay().rememberedPlaces();
        if (remembered > rememberedMax) {
            throw new Violation(
                    "remembers " + remembered + " nodes, at most " + rememberedMax + " may be", node, atNanos);
        }
        int connections = node.connections();
        if (connections > connectionsMax) {
            throw new Violation(
                    "holds " + connections + " connections, at most " + connectionsMax + " may be", node, atNanos);
        }
        MessageState messages = node.overlay().messageState();
        if (!messages.isWithinBounds(config)) {
            throw new Violation("keeps more of messages than may be, " + messages, node, atNanos);
        }
    }
}
