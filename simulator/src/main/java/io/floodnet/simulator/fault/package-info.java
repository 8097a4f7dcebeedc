/** What the network between the nodes does to them. */
@NullMarked
package io.floodnet.simulator.fault;

import org.jspecify.annotations.NullMarked;
