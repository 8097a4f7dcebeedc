package io.floodnet.simulator.engine;

import io.floodnet.packet.NodeId;
import io.floodnet.packet.Packet;
import org.jspecify.annotations.Nullable;

/** A node that lies: changes what its protocol sends. Called on the node's own thread; must be a function of its inputs. */
@FunctionalInterface
public interface Tampering {
    /**
     * What goes out in place of a packet.
     *
     * @param self the node that lies
     * @param peer to whom
     * @return {@code null} for nothing
     */
    @Nullable
    Packet replace(NodeId self, NodeId peer, Packet packet);
}
