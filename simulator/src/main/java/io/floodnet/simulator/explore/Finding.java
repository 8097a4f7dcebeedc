package io.floodnet.simulator.explore;

import io.floodnet.simulator.scenario.Scenario;

/**
 * A scenario that fails and should not.
 *
 * @param original as it was drawn
 * @param shrunk as small as it could be made; it fails in the same way
 * @param failure how the shrunk one fails
 */
public record Finding(Scenario original, Scenario shrunk, Failure failure) {}
