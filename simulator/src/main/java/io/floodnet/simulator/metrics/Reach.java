package io.floodnet.simulator.metrics;

import java.util.DoubleSummaryStatistics;
import java.util.stream.DoubleStream;

/**
 * How far all messages of a run came, those too that no {@link Flood} is kept of because there are too many.
 *
 * @param messages how many were sent
 * @param coverageMin the share of its reachable nodes that the worst message reached; 1 if there was no message
 * @param coverageMean the mean of these shares; 1 if there was no message
 * @param copiesPerNode copies of a message for each node that got it
 */
public record Reach(long messages, double coverageMin, double coverageMean, double copiesPerNode) {

    /**
     * All messages together.
     *
     * @param coverages a share for each message
     * @param deliveries what arrived of all of them
     */
    public static Reach of(DoubleStream coverages, DeliveryMeter deliveries) {
        DoubleSummaryStatistics shares = coverages.summaryStatistics();
        boolean isNone = shares.getCount() == 0;
        return new Reach(
                shares.getCount(),
                isNone ? 1 : shares.getMin(),
                isNone ? 1 : shares.getAverage(),
                deliveries.reached() == 0 ? 0 : (double) deliveries.copies() / deliveries.reached());
    }
}
