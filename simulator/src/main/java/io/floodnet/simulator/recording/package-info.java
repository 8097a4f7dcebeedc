/** Writes down what a run looked like, for the page that shows it: who came and went, which links, and how messages spread. */
@NullMarked
package io.floodnet.simulator.recording;

import org.jspecify.annotations.NullMarked;
