/**
 * The protocol of one node, as a state machine without sockets, threads, clock or logger.
 *
 * <p>{@link io.floodnet.overlay.OverlayNode} is the whole of it to the outside. What happens to a node are its inputs: a
 * connection came up, a packet arrived, a timer fired. What it wants done are its outputs, calls on the
 * {@link io.floodnet.overlay.Effects} that each input hands in. The same classes run on sockets and, unchanged, a million
 * at a time in the simulator.
 *
 * <p>Two jobs are done side by side. <em>Membership</em> keeps a node at its desired degree: {@code JoinWalks} look for
 * links, {@code Splices} give them away by putting the joiner into an edge, {@code LinkSetup} turns connections into links,
 * {@code Liveness} finds out which are dead, {@code Mixing}
 * exchanges addresses and neighbours with strangers, {@code NearLinks} sees to it that half of the links become short ones. <em>Dissemination</em> floods messages over the links and drops what was seen.
 */
@NullMarked
package io.floodnet.overlay;

import org.jspecify.annotations.NullMarked;
