/**
 * What lies between the nodes: how long packets travel, how fast and how surely, and what the nodes' clocks say.
 *
 * <p>A specification is a plain record, as a scenario file has it; together with a seed it decides everything. All draws
 * are functions of the seed, the purpose and the ones concerned (see {@link io.floodnet.simulator.network.Draws}), so no
 * model has a state, any thread may ask, and switching one fault on leaves all others as they were.
 */
@NullMarked
package io.floodnet.simulator.network;

import org.jspecify.annotations.NullMarked;
