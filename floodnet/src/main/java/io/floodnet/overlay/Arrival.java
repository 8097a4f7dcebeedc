package io.floodnet.overlay;

import io.floodnet.packet.JoinRequest;

/** A walk that has come to this node, and the connection that it came over, which its answer goes back by. */
record Arrival(JoinRequest walk, Link ingress) {}
