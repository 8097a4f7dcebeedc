package io.floodnet.simulator.metrics;

import java.util.List;

/**
 * What a node has sent in the last minute of a run: where nothing happened by then, what it costs to be there.
 *
 * @param framesPerNode packets of all kinds
 * @param bytesPerNode in them
 */
public record LastMinute(double framesPerNode, double bytesPerNode) {
    private static final double MINUTE_MILLIS = 60_000;

    /** Of the last samples that are at least a minute apart; none of a shorter run. */
    public static LastMinute of(List<Sample> samples) {
        if (samples.isEmpty()) {
            return new LastMinute(0, 0);
        }
        Sample last = samples.get(samples.size() - 1);
        for (int i = samples.size() - 1; i >= 0; i--) {
            Sample first = samples.get(i);
            double minutes = (last.atMillis() - first.atMillis()) / MINUTE_MILLIS;
            if (minutes >= 1) {
                double nodeMinutes = minutes * Math.max(1, last.alive());
                return new LastMinute(
                        (last.packets() - first.packets()) / nodeMinutes, (last.bytes() - first.bytes()) / nodeMinutes);
            }
        }
        return new LastMinute(0, 0);
    }
}
