/**
 * Sweeps on Apache Spark: one task of Spark's for each run, on this machine or on any number.
 *
 * <p>Only text goes between machines: a {@link io.floodnet.simulator.sweep.SweepTask} there, a line of JSON back, and the jars
 * that turn the one into the other. Spark decides where a run is computed, and computes it again if a machine is lost;
 * what comes of it is decided by the task's text alone.
 */
@NullMarked
package io.floodnet.simulator.spark;

import org.jspecify.annotations.NullMarked;
