package io.floodnet.simulator.command;

import io.floodnet.simulator.engine.NetworkSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How many threads work, for all commands that have much to do. */
final class ThreadsOption {
    private static final int THREADS_MAX = NetworkSettings.THREADS_LIMIT;

    /** Of the command; set by picocli before anything is called. */
    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many threads work; the result is the same. Default: one for each processor.")
    private @Nullable Integer threads;

    /** Whether somebody has said how many. */
    boolean isGiven() {
        return threads != null;
    }

    int count() {
        if (threads == null) {
            return Math.min(THREADS_MAX, Runtime.getRuntime().availableProcessors());
        } else if ((threads < 1 || threads > THREADS_MAX) && spec != null) {
            throw new ParameterException(
                    spec.commandLine(), "--threads must be within 1.." + THREADS_MAX + ", got " + threads);
        }
        return threads;
    }
}
