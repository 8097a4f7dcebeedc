package io.floodnet.overlay;

/**
 * About how many nodes there are.
 *
 * @param nodes at least 1, this node itself
 * @param ageMillis how long ago the count has ended that says so; 0 for the one that is under way
 */
public record SizeEstimate(long nodes, long ageMillis) {}
