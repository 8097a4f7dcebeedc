/** What goes wrong with the nodes: how long they stay, how long they are away. */
@NullMarked
package io.floodnet.simulator.fault;

import org.jspecify.annotations.NullMarked;
