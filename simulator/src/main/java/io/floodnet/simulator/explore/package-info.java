/**
 * Looks for faults of the protocol that nobody has thought of: draws scenarios, one from each seed, plays them, and makes what
 * fails as small as it can be.
 *
 * <p>All of it but the order in which threads come by is a function of the seeds, so that a finding can be had again.
 */
@NullMarked
package io.floodnet.simulator.explore;

import org.jspecify.annotations.NullMarked;
