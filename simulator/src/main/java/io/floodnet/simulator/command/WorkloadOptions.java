package io.floodnet.simulator.command;

import io.floodnet.simulator.workload.Senders;
import io.floodnet.simulator.workload.Workload;
import io.floodnet.simulator.workload.WorkloadSettings;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** How much load on how many nodes, for all workloads; each keeps the options that make a difference to it. */
final class WorkloadOptions {
    /** Of the command; set by picocli before anything is called. */
    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(names = "--nodes", paramLabel = "N", description = "How many nodes.")
    private @Nullable Integer nodes;

    @Option(names = "--bytes", paramLabel = "B", description = "The payload of each message.")
    private @Nullable Integer bytes;

    @Option(names = "--senders", paramLabel = "WHO", description = "Who publishes: one or all.")
    private @Nullable Senders senders;

    @Option(names = "--warm-up", paramLabel = "S", description = "Seconds before the measuring begins.")
    private @Nullable BigDecimal warmUp;

    @Option(names = "--seconds", paramLabel = "S", description = "How long is measured.")
    private @Nullable BigDecimal seconds;

    @Option(names = "--rate", paramLabel = "R", description = "Messages a second.")
    private @Nullable Integer rate;

    @Option(names = "--messages", paramLabel = "M", description = "How many messages.")
    private @Nullable Integer messages;

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    /** What the options ask for. */
    WorkloadSettings settings(Workload workload) {
        WorkloadSettings settings = workload.defaults();
        try {
            settings = nodes == null ? settings : settings.withNodes(nodes);
            settings = bytes == null ? settings : settings.withPayloadBytes(bytes);
            settings = senders == null ? settings : settings.withSenders(senders);
            settings = warmUp == null ? settings : settings.withWarmUp(time(warmUp));
            settings = seconds == null ? settings : settings.withDuration(time(seconds));
            settings = rate == null ? settings : settings.withPerSecond(rate);
            settings = messages == null ? settings : settings.withMessages(messages);
        } catch (IllegalArgumentException e) {
            throw refused("--" + e.getMessage());
        }
        return threads.isGiven() ? settings.withThreads(threads.count()) : settings;
    }

    private Duration time(BigDecimal value) {
        try {
            return Duration.ofMillis(value.movePointRight(3).longValueExact());
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("seconds must have at most three decimals, got " + value, e);
        }
    }

    /** The same again, in words of the command line. */
    static List<String> words(Workload workload, WorkloadSettings settings) {
        List<String> words = new ArrayList<>(List.of(workload.name()));
        settings.toTexts().forEach((name, value) -> {
            if (workload.heeds(name)) {
                words.add("--" + name);
                words.add(value);
            }
        });
        return words;
    }

    static Senders parseSenders(String text) {
        for (Senders each : Senders.values()) {
            if (each.toString().equals(text)) {
                return each;
            }
        }
        throw new TypeConversionException("must be one or all, got '" + text + "'");
    }

    static BigDecimal parseSeconds(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new TypeConversionException("must be a number of seconds such as 10 or 0.5, got '" + text + "'");
        }
    }

    ParameterException refused(String sentence) {
        if (spec == null) {
            throw new AssertionError("picocli sets it first");
        }
        return new ParameterException(spec.commandLine(), sentence);
    }
}
