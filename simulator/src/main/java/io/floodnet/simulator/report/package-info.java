/**
 * Shows a run to people: one HTML page that plays it, and plots as files.
 *
 * <p>What goes in is a {@link io.floodnet.simulator.report.Recording}, plain values that whoever ran the simulation
 * fills in; nothing here knows the engine. What comes out depends on the recording alone, to the last byte (but for
 * PNG files, in which the fonts of the machine show).
 *
 * <p>Plots are drawn by a few hundred lines of ours instead of a charting library: the page wants the very same
 * drawing in its light and dark style and with values under the pointer, which none of them gives, and all of them
 * would bring more code than this package has. There is one drawing, as SVG; JSVG (one small jar, a module, nothing
 * behind it) turns it into PNG, for which Batik would bring some twenty jars. The page's script is ours for the same
 * reason, and needs no other.
 */
@NullMarked
package io.floodnet.simulator.report;

import org.jspecify.annotations.NullMarked;
