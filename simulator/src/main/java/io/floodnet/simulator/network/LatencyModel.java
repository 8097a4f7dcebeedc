package io.floodnet.simulator.network;

import java.time.Duration;

/** How far apart nodes are, in time. Any thread may ask; the answer for two nodes never changes. */
public interface LatencyModel {
    /** No packet travels longer, whatever the model. */
    Duration ONE_WAY_MAX = Duration.ofSeconds(2);

    /** How long a packet travels from one node to another, within {@link #leastNanos()} and {@link #ONE_WAY_MAX}. */
    long oneWayNanos(int from, int to);

    /** A bound below all of them, more than 0: how far the parts of a network can run ahead of one another. */
    long leastNanos();
}
