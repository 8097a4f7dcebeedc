package io.floodnet.simulator.metrics;

import java.util.function.ToDoubleFunction;

/** The numbers of a run that runs are compared by. */
public enum Figure {
    /** The share of its reachable nodes that the worst message reached; 1 if there was no message. */
    COVERAGE_MIN("coverageMin", result -> result.reach().coverageMin()),
    /** The mean of these shares; 1 if there was no message. */
    COVERAGE_MEAN("coverageMean", result -> result.reach().coverageMean()),
    /** Half of all first copies took no longer. */
    LATENCY_P50("latencyP50Micros", result -> result.deliveries().latency().p50Micros()),
    /** 99 % of all first copies took no longer. */
    LATENCY_P99("latencyP99Micros", result -> result.deliveries().latency().p99Micros()),
    /** The slowest first copy. */
    LATENCY_MAX("latencyMaxMicros", result -> result.deliveries().latency().maxMicros()),
    /** Of all first copies. */
    HOPS_MEAN("hopsMean", result -> result.deliveries().hops().mean()),
    /** Copies of a message for each node that got it. */
    COPIES_PER_NODE("copiesPerNode", result -> result.reach().copiesPerNode()),
    /** Packets of all kinds. */
    FRAMES_PER_NODE_MINUTE(
            "framesPerNodeMinute",
            result -> result.packets().stream()
                    .mapToDouble(PacketCount::framesPerNodeMinute)
                    .sum()),
    /** Links of a node at the end. */
    DEGREE_MEAN("degreeMean", result -> result.graph().degrees().mean()),
    /** Pieces of the network at the end. */
    COMPONENTS("components", result -> result.graph().components()),
    /** Nodes without a link at the end. */
    ISOLATED("isolated", result -> result.graph().degrees().count(0)),
    /** The part of the nodes that were in the largest piece at the end. */
    LARGEST_SHARE("largestShare", result -> result.graph().largestShare()),
    /** Links that only one end knew of at the end. */
    ONE_SIDED_LINKS("oneSidedLinks", result -> result.graph().oneSidedLinks()),
    /** The mean distance at the end by that of a random graph of the same size. */
    MEAN_DISTANCE_RATIO("meanDistanceRatio", result -> result.graph().meanDistanceRatio()),
    /** How well knit the network was at the end. */
    SPECTRAL_GAP("spectralGap", result -> result.graph().spectralGap()),
    /** The longest time from the end of a fault until there was one component again, of those it came to. */
    REPAIR_MAX(
            "repairMaxMillis",
            result -> result.repairs().stream()
                    .mapToLong(Repair::connectedAfterMillis)
                    .filter(millis -> millis != Repair.NEVER)
                    .max()
                    .orElse(0)),
    /** Faults after which there never was one component again. */
    UNREPAIRED(
            "unrepaired",
            result -> result.repairs().stream()
                    .filter(repair -> repair.connectedAfterMillis() == Repair.NEVER)
                    .count()),
    /** The longest time from the end of a fault until all had their links again, of those it came to. */
    DEGREES_REPAIR_MAX(
            "degreesRepairMaxMillis",
            result -> result.repairs().stream()
                    .mapToLong(Repair::degreesAfterMillis)
                    .filter(millis -> millis != Repair.NEVER)
                    .max()
                    .orElse(0)),
    /** The most nodes that were outside the network at one moment, of all; 0 where nobody looked. */
    OUTSIDE_SHARE_MAX("outsideShareMax", result -> result.course().outsideShareMax()),
    /** The longest that any node was outside the network. */
    OUTSIDE_MAX("outsideMaxMillis", result -> result.course().outsideMaxMillis()),
    /** How well mixed what a partition had divided was in the end. */
    CROSS_SHARE("crossShare", result -> result.course().crossShare()),
    /** -1 for a run in which that never was. */
    CAUGHT_UP("caughtUpMillis", result -> result.course().caughtUpMillis()),
    /** Of the messages that are kept, by the node that has the least of them. */
    KNOWN_SHARE("knownShare", result -> result.course().knownShare()),
    /** Packets in the last minute of a run that was at least that long. */
    FRAMES_LAST_MINUTE(
            "framesPerNodeLastMinute", result -> LastMinute.of(result.samples()).framesPerNode()),
    /** The same in bytes. */
    BYTES_LAST_MINUTE(
            "bytesPerNodeLastMinute", result -> LastMinute.of(result.samples()).bytesPerNode()),
    /** The share of direct messages that were delivered; 1 if there was none. */
    DIRECT_DELIVERED("directDelivered", result -> result.directs().deliveredShare()),
    /** The share of them that went to everybody. */
    DIRECT_FLOODED("directFlooded", result -> result.directs().floodedShare()),
    /** Packets for each of them. */
    DIRECT_COPIES("directCopies", result -> result.directs().copies()),
    /** Half of them took no longer. */
    DIRECT_P50("directP50Micros", result -> result.directs().latency().p50Micros()),
    /** 99 % of them took no longer. */
    DIRECT_P99("directP99Micros", result -> result.directs().latency().p99Micros()),
    /** How long they took, by the shortest way. */
    DIRECT_STRETCH("directStretch", result -> result.directs().stretch());

    private final String fieldName;

    @SuppressWarnings("ImmutableEnumChecker") // the functions above hold nothing
    private final ToDoubleFunction<RunResult> value;

    Figure(String fieldName, ToDoubleFunction<RunResult> value) {
        this.fieldName = fieldName;
        this.value = value;
    }

    /** In files and tables; the unit is its end. */
    public String fieldName() {
        return fieldName;
    }

    /** For people. */
    String text(double value) {
        return this == COVERAGE_MIN || this == COVERAGE_MEAN ? Quantities.percent(value) : Quantities.decimal(value);
    }

    double of(RunResult result) {
        return value.applyAsDouble(result);
    }
}
