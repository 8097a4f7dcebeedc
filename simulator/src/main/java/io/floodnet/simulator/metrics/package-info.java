/** What a run or a sweep of runs came to, and how it is written down for people and for programs. */
@NullMarked
package io.floodnet.simulator.metrics;

import org.jspecify.annotations.NullMarked;
