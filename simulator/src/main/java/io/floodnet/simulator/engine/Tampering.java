package io.floodnet.simulator.engine;

import io.floodnet.packet.NodeId;
import io.floodnet.packet.Packet;
import io.floodnet.packet.Payload;
import java.util.function.Consumer;

/** A node that lies: changes what its protocol sends. Called on the thread of the node; must be a function of its inputs. */
@FunctionalInterface
public interface Tampering {
    /**
     * What a node that lies says in place of a message: this very object. Applications may be given it; any other message
     * that nobody sent is a fault of the protocol, whoever lies.
     */
    Payload GARBAGE = Payload.copyOf(new byte[] {0x66});

    /**
     * Sends something in place of a packet, or nothing.
     *
     * @param self the node that lies
     * @param peer to whom
     * @param out takes what is sent instead, in order
     */
    void send(NodeId self, NodeId peer, Packet packet, Consumer<Packet> out);
}
