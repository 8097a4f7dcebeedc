/**
 * What happens in a simulation, as data: the network, the nodes, what befalls them and what must hold in the end.
 *
 * <p>A {@link io.floodnet.simulator.scenario.Scenario} is read from YAML or JSON, strictly: every mistake in a file is one
 * sentence with the line and the field. It knows nothing of the engine that plays it.
 */
@NullMarked
package io.floodnet.simulator.scenario;

import org.jspecify.annotations.NullMarked;
