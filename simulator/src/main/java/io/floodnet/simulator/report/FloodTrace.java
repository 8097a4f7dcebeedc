package io.floodnet.simulator.report;

import java.util.List;

/**
 * How one message spread.
 *
 * @param label what the list of floods calls it
 * @param startMicros when it was sent, in microseconds since the run began
 * @param origin who sent it, as a place in the {@link NodeSample}, or {@link #NOT_SHOWN}
 * @param arrivals the first arrival at each shown node that it reached, in the order of time, without the origin's own
 */
public record FloodTrace(String label, long startMicros, int origin, List<Arrival> arrivals) {

    /** In place of a node that is not in the sample. */
    public static final int NOT_SHOWN = -1;

    public FloodTrace {
        Checks.atLeast("start in microseconds", startMicros, 0);
        Checks.atLeast("origin", origin, NOT_SHOWN);
        arrivals = List.copyOf(arrivals);
        long before = 0;
        for (Arrival arrival : arrivals) {
            if (arrival.afterMicros() < before) {
                throw new IllegalArgumentException("arrivals must be in the order of time, got " + arrival.afterMicros()
                        + " microseconds after " + before);
            }
            before = arrival.afterMicros();
        }
    }

    /**
     * The first copy of the message that a node got.
     *
     * @param from the neighbour that it came from, or {@link #NOT_SHOWN}
     * @param hops how many links it had travelled, 1 for the origin's neighbours
     * @param afterMicros the time since the sending
     */
    public record Arrival(int node, int from, int hops, long afterMicros) {

        public Arrival {
            Checks.atLeast("node", node, 0);
            Checks.atLeast("neighbour", from, NOT_SHOWN);
            Checks.atLeast("hops", hops, 1);
            Checks.atLeast("time after the sending in microseconds", afterMicros, 0);
        }
    }
}
