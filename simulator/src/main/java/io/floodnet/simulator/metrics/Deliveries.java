package io.floodnet.simulator.metrics;

import io.floodnet.simulator.graph.Counts;
import java.util.List;

/**
 * The first copies of all messages at all nodes, taken together.
 *
 * @param latency until a node had its first copy
 * @param percentiles points to plot the latency with, in rising order
 * @param hops of the first copies
 * @param coverage which share of all reachable nodes had the message how long after its sending, in rising order
 */
public record Deliveries(
        Latency latency, List<PercentilePoint> percentiles, Counts hops, List<CoveragePoint> coverage) {

    /** Nothing was delivered. */
    public static final Deliveries NONE = new Deliveries(Latency.NONE, List.of(), Counts.none(), List.of());

    public Deliveries {
        percentiles = List.copyOf(percentiles);
        coverage = List.copyOf(coverage);
    }

    /** {@code percent} of the deliveries took at most {@code latencyMicros}. */
    public record PercentilePoint(double percent, long latencyMicros) {}

    /** {@code afterMicros} from the sending, {@code share} of the nodes that could get a message had it. */
    public record CoveragePoint(long afterMicros, double share) {}
}
