/**
 * Puts load on real nodes on TCP over loopback, ours or those of a library laid beside them, and measures what they do with
 * it: one {@link io.floodnet.simulator.workload.Workload} after another, with the same figures for all.
 *
 * <p>An edge of the simulator: here are clocks, threads and sockets, so no two runs are the same.
 */
@NullMarked
package io.floodnet.simulator.workload;

import org.jspecify.annotations.NullMarked;
