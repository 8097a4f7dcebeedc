package io.floodnet.simulator.workload;

import io.floodnet.simulator.metrics.WorkloadRun;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/** What nodes are made to do while they are measured. */
public final class Workload {
    static final Workload JOIN = new Workload(
            "join",
            "Nodes start as fast as they can, all through one; until every one has its links.",
            WorkloadSettings.of(64, Duration.ZERO, Duration.ofSeconds(1)),
            new JoinCourse());
    static final Workload LATENCY = new Workload(
            "latency",
            "Messages at a moderate rate; how long each takes to each node.",
            WorkloadSettings.of(64, Duration.ofSeconds(3), Duration.ofSeconds(10)),
            new LatencyCourse(),
            "bytes",
            "senders",
            "warm-up",
            "seconds",
            "rate");
    static final Workload THROUGHPUT = new Workload(
            "throughput",
            "Messages as fast as they are taken.",
            WorkloadSettings.of(64, Duration.ofSeconds(8), Duration.ofSeconds(10)),
            new ThroughputCourse(),
            "bytes",
            "senders",
            "warm-up",
            "seconds");
    static final Workload FAULT = new Workload(
            "fault",
            "Half of the nodes are killed at once; what the others still get.",
            WorkloadSettings.of(64, Duration.ofSeconds(3), Duration.ofSeconds(20))
                    .withPerSecond(20),
            new FaultCourse(),
            "bytes",
            "warm-up",
            "seconds",
            "rate");
    static final Workload MEMORY = new Workload(
            "memory",
            "What an idle node takes, and whether it is more after many messages.",
            WorkloadSettings.of(16, Duration.ZERO, Duration.ofSeconds(1)),
            new MemoryCourse(),
            "bytes",
            "senders",
            "messages");
    static final Workload STALL = new Workload(
            "stall",
            "Messages as fast as they are taken, and one node stops to read.",
            WorkloadSettings.of(16, Duration.ofSeconds(8), Duration.ofSeconds(20)),
            new StallCourse(),
            "bytes",
            "senders",
            "warm-up",
            "seconds");

    private final String name;
    private final String description;
    private final WorkloadSettings defaults;
    private final Course course;
    private final Set<String> options;

    private Workload(String name, String description, WorkloadSettings defaults, Course course, String... options) {
        this.name = name;
        this.description = description;
        this.defaults = defaults;
        this.course = course;
        this.options = Set.of(options);
    }

    /** All that there are. */
    public static List<Workload> all() {
        return List.of(JOIN, LATENCY, THROUGHPUT, FAULT, MEMORY, STALL);
    }

    /** As on the command line. */
    public String name() {
        return name;
    }

    /** In a sentence. */
    public String description() {
        return description;
    }

    public WorkloadSettings defaults() {
        return defaults;
    }

    /** Whether one of the names in {@link WorkloadSettings#toTexts} makes a difference to it. */
    public boolean heeds(String option) {
        return options.contains(option) || option.equals("nodes") || option.equals("threads");
    }

    /**
     * Does it, with nodes of this process, and ends them.
     *
     * @throws InterruptedException if nobody waits any more, or the thread was interrupted
     * @throws java.io.UncheckedIOException with a sentence for the user, if a node can't be started
     */
    public WorkloadRun run(Peer peer, WorkloadSettings settings, String version, Attention attention)
            throws InterruptedException {
        Map<String, Double> figures;
        SortedMap<String, String> texts = settings.toTexts();
        texts.keySet().removeIf(name -> !heeds(name));
        Surroundings.putBefore(texts);
        try (Bench bench = new Bench(peer, settings, attention)) {
            figures = course.run(bench).toMap();
        }
        Surroundings.putAfter(texts);
        return new WorkloadRun(name, peer.name(), version, texts, figures);
    }
}
