package io.floodnet;

import java.time.Duration;

/**
 * About how many nodes the network has, as one of them has heard.
 *
 * <p>An estimate: two of three are within {@link #STANDARD_ERROR} of the truth, nineteen of twenty within twice that, and all
 * nodes of a network have nearly the same one, until the next. Fewer than nine nodes are counted rather than estimated. A
 * newcomer hears of it within a minute or so, and counts its neighbours until then. Who comes is counted after a few minutes, or
 * ten where they are few beside the others; who goes, after ten to twenty. While a network is in two, each part counts itself.
 *
 * <p>Nothing proves it: one node that lies can make it as large as it likes, and none can make it smaller. It is good for what
 * may be wrong, as a word to a person or the length of a timeout, and for nothing that somebody gains by.
 *
 * @param nodes at least 1, this node itself
 * @param age how long ago the count ended that says so; zero for one that is under way
 */
public record NetworkSize(long nodes, Duration age) {
    /** The standard deviation of the estimate, as a share of the truth. */
    public static final double STANDARD_ERROR = 0.22;
}
