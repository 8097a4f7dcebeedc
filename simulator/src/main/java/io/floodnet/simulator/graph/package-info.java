/** The links of a whole network at one moment, in flat arrays, and the measures that say how good a network it is. */
@NullMarked
package io.floodnet.simulator.graph;

import org.jspecify.annotations.NullMarked;
