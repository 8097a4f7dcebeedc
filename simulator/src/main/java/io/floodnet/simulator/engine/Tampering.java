package io.floodnet.simulator.engine;

import io.floodnet.packet.NodeId;
import io.floodnet.packet.Packet;
import java.util.function.Consumer;

/** A node that lies: changes what its protocol sends. Called on the thread of the node; must be a function of its inputs. */
@FunctionalInterface
public interface Tampering {
    /**
     * Sends something in place of a packet, or nothing.
     *
     * @param self the node that lies
     * @param peer to whom
     * @param out takes what is sent instead, in order
     */
    void send(NodeId self, NodeId peer, Packet packet, Consumer<Packet> out);
}
