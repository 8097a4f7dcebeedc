/**
 * What must hold: of each node after each event, and of the network as a whole at each tick.
 *
 * <p>What applications are given is watched by the engine itself: each message once, and none that nobody sent.
 */
@NullMarked
package io.floodnet.simulator.invariant;

import org.jspecify.annotations.NullMarked;
