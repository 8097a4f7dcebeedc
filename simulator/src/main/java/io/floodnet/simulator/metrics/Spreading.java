package io.floodnet.simulator.metrics;

import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * What the messages of a run cost and how long they took, in the mean over the messages: for comparing a run with another one
 * of the same messages.
 *
 * @param copiesPerNode payloads for each first copy
 * @param p50Micros until half of the nodes had a message
 * @param p99Micros until 99 % of them had it
 * @param lastMicros until the last of them had it
 * @param coverageMin the share of its reachable nodes that the worst message reached
 * @param wordsPerNode packets about messages that carry none, for each first copy, over the whole run
 */
public record Spreading(
        double copiesPerNode,
        double p50Micros,
        double p99Micros,
        double lastMicros,
        double coverageMin,
        double wordsPerNode) {

    private static final Set<String> WORDS = Set.of("IHave", "Graft", "Prune");

    /** Of the messages that were sent in a time; there must be one that reached somebody. */
    public static Spreading of(RunResult result, long fromMillis, long untilMillis) {
        List<Flood> floods = result.floods().stream()
                .filter(flood -> flood.sentAtMillis() >= fromMillis && flood.sentAtMillis() < untilMillis)
                .filter(flood -> flood.reached() > 0)
                .toList();
        if (floods.isEmpty()) {
            throw new IllegalArgumentException(
                    "no message reached anybody that was sent within " + fromMillis + ".." + untilMillis + " ms");
        }
        long reached = floods.stream().mapToLong(Flood::reached).sum();
        long words = result.packets().stream()
                .filter(packet -> WORDS.contains(packet.kind()))
                .mapToLong(PacketCount::frames)
                .sum();
        return new Spreading(
                (double) floods.stream().mapToLong(Flood::copies).sum() / reached,
                mean(floods, flood -> flood.latency().p50Micros()),
                mean(floods, flood -> flood.latency().p99Micros()),
                mean(floods, flood -> flood.latency().maxMicros()),
                floods.stream().mapToDouble(Flood::coverage).min().orElse(1),
                (double) words / Math.max(1, result.deliveries().latency().count()));
    }

    private static double mean(List<Flood> floods, ToDoubleFunction<Flood> figure) {
        return floods.stream().mapToDouble(figure).average().orElse(0);
    }
}
