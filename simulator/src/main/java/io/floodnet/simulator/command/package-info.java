/**
 * The command line: reads what somebody asks for, has it simulated, and shows what came of it.
 *
 * <p>The only package that meets a terminal, a clock and a keyboard. Everything that happens in a simulation is decided
 * elsewhere, so two commands with the same scenario and seed show the same, whatever the terminal, the threads and the
 * time of day.
 */
@NullMarked
package io.floodnet.simulator.command;

import org.jspecify.annotations.NullMarked;
