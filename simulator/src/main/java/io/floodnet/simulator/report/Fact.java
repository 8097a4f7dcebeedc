package io.floodnet.simulator.report;

/** One line of what a run was and what came of it, such as its seed; shown as it is, in the order given. */
public record Fact(String label, String value) {}
