/**
 * A node on TCP: connections, and an event loop that carries out what its {@link io.floodnet.overlay.OverlayNode} wants.
 *
 * <p>{@link io.floodnet.transport.NodeLoop} is the node. Its server channel, its connections and its timers belong to one
 * event loop, so nothing in here is locked and little is shared; many nodes may live on one loop. {@code TcpTransport}
 * listens and connects, {@code Handshake} finds out who is at the other end, {@code Dialer} tries addresses, and
 * {@code Outbound} sends: encoded once for all links, flushed once a turn of the loop, and bounded on each link.
 */
@NullMarked
package io.floodnet.transport;

import org.jspecify.annotations.NullMarked;
