/** Runs networks of simulated nodes and looks at what became of them. */
@NullMarked
package io.floodnet.simulator;

import org.jspecify.annotations.NullMarked;
