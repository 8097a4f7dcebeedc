package io.floodnet;

import io.floodnet.packet.NodeId;
import io.floodnet.packet.Payload;

/**
 * A payload that somebody broadcast.
 *
 * @param origin the node that did; not proven: any node can claim any id
 * @param payload its bytes
 * @param hops how many links it came over, 1 from a neighbour
 */
public record Delivery(NodeId origin, Payload payload, int hops) {}
