/**
 * Plays a scenario: lets nodes come, does to them what the scenario says, watches that what must hold does, and takes the
 * measure of it all.
 */
@NullMarked
package io.floodnet.simulator.run;

import org.jspecify.annotations.NullMarked;
