/** JGroups with the stack for TCP that it ships, on loopback, to be measured beside our own nodes. */
@NullMarked
package io.floodnet.simulator.jgroups;

import org.jspecify.annotations.NullMarked;
