/**
 * Plays scenarios with real nodes on TCP over loopback, in real time, and holds the simulator against what they do.
 *
 * <p>An edge of the simulator: here are clocks, threads and sockets, so no two runs are the same.
 */
@NullMarked
package io.floodnet.simulator.live;

import org.jspecify.annotations.NullMarked;
