/**
 * A door in the router of a home: asks for callers to be let in, and for that to go on for as long as a node runs.
 *
 * <p>{@link io.floodnet.portmap.PortMapping} does that on a thread of its own, and {@link io.floodnet.portmap.HomeRouter} is
 * whom it asks, by PCP (RFC 6887), NAT-PMP (RFC 6886) or UPnP (Internet Gateway Device). The words of these protocols are
 * those of the portmapper library; the sockets are ours, so that whatever a router says is read in bounded time and memory,
 * and nothing of it gets into a log.
 */
@NullMarked
package io.floodnet.portmap;

import org.jspecify.annotations.NullMarked;
