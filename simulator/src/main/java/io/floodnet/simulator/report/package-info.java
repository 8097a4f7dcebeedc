/**
 * Shows a run to people: one HTML page that plays it, and plots as files.
 *
 * <p>What goes in is a {@link io.floodnet.simulator.report.Recording}, plain values that whoever ran the simulation fills
 * in; nothing here knows the engine. What comes out depends on the recording alone, to the last byte.
 */
@NullMarked
package io.floodnet.simulator.report;

import org.jspecify.annotations.NullMarked;
