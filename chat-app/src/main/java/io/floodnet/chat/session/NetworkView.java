package io.floodnet.chat.session;

import io.floodnet.NetworkSize;
import io.floodnet.packet.NodeId;
import java.util.List;

/**
 * What the node of a chat knows of the network, at one moment.
 *
 * @param self the node
 * @param port what it listens on
 * @param neighbours the nodes that it has links with
 * @param size how many nodes there are
 */
public record NetworkView(NodeId self, int port, List<NodeId> neighbours, NetworkSize size) {
    public NetworkView {
        neighbours = List.copyOf(neighbours);
    }
}
