package io.floodnet.simulator.metrics;

import io.floodnet.simulator.graph.GraphMeasures;
import java.util.List;

/**
 * All that one run came to; two runs of the same identity have equal results, on however many threads.
 *
 * <p>How long the machine took is deliberately no part of it, see {@link Cost}.
 *
 * @param identity what was run
 * @param totals what it came to as a whole
 * @param samples the network at each tick, in the order of time
 * @param floods one for each message sent to all, in the order of sending; of many messages, the first ones
 * @param reach all messages together, however many
 * @param deliveries all floods together
 * @param packets one for each kind of packet, by name
 * @param graph the links at the end
 * @param repairs one for each fault that was injected, in the order of time
 * @param course what happened on the way
 * @param directs what was sent to single nodes
 * @param failures a sentence for each expectation and invariant that did not hold
 */
public record RunResult(
        RunIdentity identity,
        Totals totals,
        List<Sample> samples,
        List<Flood> floods,
        Reach reach,
        Deliveries deliveries,
        List<PacketCount> packets,
        GraphMeasures graph,
        List<Repair> repairs,
        Course course,
        Directs directs,
        List<String> failures) {

    public RunResult {
        samples = List.copyOf(samples);
        floods = List.copyOf(floods);
        packets = List.copyOf(packets);
        repairs = List.copyOf(repairs);
        failures = List.copyOf(failures);
    }

    /** One in which nothing was sent to single nodes. */
    public RunResult(
            RunIdentity identity,
            Totals totals,
            List<Sample> samples,
            List<Flood> floods,
            Reach reach,
            Deliveries deliveries,
            List<PacketCount> packets,
            GraphMeasures graph,
            List<Repair> repairs,
            Course course,
            List<String> failures) {
        this(
                identity,
                totals,
                samples,
                floods,
                reach,
                deliveries,
                packets,
                graph,
                repairs,
                course,
                Directs.NONE,
                failures);
    }

    /** A run that was cut short has not shown that it would have passed, but may have failed already. */
    public Verdict verdict() {
        if (!failures.isEmpty()) {
            return Verdict.FAILED;
        }
        return totals.ending() == Ending.COMPLETE ? Verdict.PASSED : Verdict.INTERRUPTED;
    }
}
