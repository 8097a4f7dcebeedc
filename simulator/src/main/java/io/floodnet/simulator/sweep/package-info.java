/**
 * Many runs of one scenario, with several values of its fields and several seeds each.
 *
 * <p>Each run is a {@link io.floodnet.simulator.sweep.SweepTask}: a pure function of its text, so that it makes no difference
 * where, when and in which order the runs of a sweep are computed.
 */
@NullMarked
package io.floodnet.simulator.sweep;

import org.jspecify.annotations.NullMarked;
