/**
 * Shows a run to people: one HTML page that plays it, and plots as files.
 *
 * <p>What goes in is a {@link io.floodnet.simulator.report.Recording}, plain values that whoever ran the simulation
 * fills in; nothing here knows the engine. What comes out depends on the recording alone, to the last byte (but for
 * PNG files, in which the fonts of the machine show).
 *
 * <p>Plots are drawn by a few hundred lines of ours instead of a charting library, as the page wants the very same drawing
 * in its light and its dark style and with values under the pointer. There is one drawing, as SVG; JSVG (one jar of 0.8 MB,
 * a module, nothing behind it) turns it into PNG. Batik, the other library for that, brings more jars; the two were not
 * compared by measurement. The page's script is ours so that the file needs nothing but a browser.
 */
@NullMarked
package io.floodnet.simulator.report;

import org.jspecify.annotations.NullMarked;
