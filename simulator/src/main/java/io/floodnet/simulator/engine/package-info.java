/**
 * Virtual time, and a network in it: the host of {@link io.floodnet.overlay.OverlayNode} that has no sockets.
 *
 * <p>The nodes are those that ship, unmodified. One seed decides everything that happens.
 */
@NullMarked
package io.floodnet.simulator.engine;

import org.jspecify.annotations.NullMarked;
