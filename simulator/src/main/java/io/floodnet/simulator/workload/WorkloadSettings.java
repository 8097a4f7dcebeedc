package io.floodnet.simulator.workload;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How much load on how many nodes.
 *
 * @param nodes 2 to {@value #NODES_MAX}
 * @param payloadBytes of each message, {@value Stamp#BYTES} or more
 * @param senders who publishes
 * @param warmUp what is published in this time is not measured
 * @param duration how long is measured
 * @param perSecond messages published in a second, where they are not published as fast as they are taken
 * @param messages how many are published, where it is not for a time
 * @param threads how many threads nodes share, 1 to {@value #THREADS_MAX}
 */
public record WorkloadSettings(
        int nodes,
        int payloadBytes,
        Senders senders,
        Duration warmUp,
        Duration duration,
        int perSecond,
        int messages,
        int threads) {
    static final int NODES_MAX = 2_000;
    static final int THREADS_MAX = 1_024;

    private static final Duration DURATION_MAX = Duration.ofHours(24);
    private static final int PAYLOAD_BYTES_LIMIT = 64 * 1024 * 1024;
    private static final int PER_SECOND_MAX = 1_000_000;

    public WorkloadSettings {
        requireWithin("nodes", nodes, 2, NODES_MAX);
        requireWithin("bytes", payloadBytes, Stamp.BYTES, PAYLOAD_BYTES_LIMIT);
        requireWithin("warm-up in ms", warmUp.toMillis(), 0, DURATION_MAX.toMillis());
        requireWithin("seconds in ms", duration.toMillis(), 1, DURATION_MAX.toMillis());
        requireWithin("rate", perSecond, 1, PER_SECOND_MAX);
        requireWithin("messages", messages, 1, Integer.MAX_VALUE);
        requireWithin("threads", threads, 1, THREADS_MAX);
    }

    private static void requireWithin(String what, long value, long min, long max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(what + " must be within " + min + ".." + max + ", got " + value);
        }
    }

    static WorkloadSettings of(int nodes, Duration warmUp, Duration duration) {
        int processors = Math.min(THREADS_MAX, Runtime.getRuntime().availableProcessors());
        return new WorkloadSettings(nodes, 256, Senders.ONE, warmUp, duration, 100, 1_000_000, processors);
    }

    public WorkloadSettings withNodes(int changed) {
        return new WorkloadSettings(changed, payloadBytes, senders, warmUp, duration, perSecond, messages, threads);
    }

    public WorkloadSettings withPayloadBytes(int changed) {
        return new WorkloadSettings(nodes, changed, senders, warmUp, duration, perSecond, messages, threads);
    }

    public WorkloadSettings withSenders(Senders changed) {
        return new WorkloadSettings(nodes, payloadBytes, changed, warmUp, duration, perSecond, messages, threads);
    }

    public WorkloadSettings withWarmUp(Duration changed) {
        return new WorkloadSettings(nodes, payloadBytes, senders, changed, duration, perSecond, messages, threads);
    }

    public WorkloadSettings withDuration(Duration changed) {
        return new WorkloadSettings(nodes, payloadBytes, senders, warmUp, changed, perSecond, messages, threads);
    }

    public WorkloadSettings withPerSecond(int changed) {
        return new WorkloadSettings(nodes, payloadBytes, senders, warmUp, duration, changed, messages, threads);
    }

    public WorkloadSettings withMessages(int changed) {
        return new WorkloadSettings(nodes, payloadBytes, senders, warmUp, duration, perSecond, changed, threads);
    }

    public WorkloadSettings withThreads(int changed) {
        return new WorkloadSettings(nodes, payloadBytes, senders, warmUp, duration, perSecond, messages, changed);
    }

    /** What a message costs in time, at its rate. */
    long intervalNanos() {
        return Duration.ofSeconds(1).toNanos() / perSecond;
    }

    /** As many as the rate gives in a time. */
    int messagesIn(Duration time) {
        return (int) Math.min(Integer.MAX_VALUE, time.toNanos() / intervalNanos());
    }

    /** For results; names as on the command line. */
    public SortedMap<String, String> toTexts() {
        SortedMap<String, String> texts = new TreeMap<>();
        texts.put("nodes", Integer.toString(nodes));
        texts.put("bytes", Integer.toString(payloadBytes));
        texts.put("senders", senders.toString());
        texts.put("warm-up", seconds(warmUp));
        texts.put("seconds", seconds(duration));
        texts.put("rate", Integer.toString(perSecond));
        texts.put("messages", Integer.toString(messages));
        texts.put("threads", Integer.toString(threads));
        return texts;
    }

    private static String seconds(Duration time) {
        return BigDecimal.valueOf(time.toMillis(), 3).stripTrailingZeros().toPlainString();
    }
}
