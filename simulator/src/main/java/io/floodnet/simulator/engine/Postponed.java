package io.floodnet.simulator.engine;

/**
 * An event that came to a node while it was stopped or slow, and that the node deals with when this comes.
 *
 * @param atNanos when it came
 */
public record Postponed(Object subject, Object what, long atNanos) {}
