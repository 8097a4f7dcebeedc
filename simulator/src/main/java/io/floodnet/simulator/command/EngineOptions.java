package io.floodnet.simulator.command;

import io.floodnet.simulator.sweep.LocalThreads;
import io.floodnet.simulator.sweep.SweepCluster;
import io.floodnet.simulator.sweep.SweepEngine;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where the runs of a sweep are computed. */
final class EngineOptions {
    /** Of the command; set by picocli before anything is called. */
    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Option(
            names = "--master",
            paramLabel = "URL",
            description =
                    "Have the runs computed by Apache Spark, as spark://host:7077 or local[4]; the result is the same. "
                            + "Default: threads of this process.")
    private @Nullable String master;

    /** What the options ask for; nothing is begun yet. */
    SweepEngine engine() {
        if (master == null) {
            return new LocalThreads(threads.count());
        } else if (threads.isGiven()) {
            throw refused("--threads is for this process and --master for others; give one of them");
        }
        try {
            return cluster().at(master);
        } catch (IllegalArgumentException e) {
            throw refused("--master " + e.getMessage());
        }
    }

    private SweepCluster cluster() {
        return ServiceLoader.load(SweepCluster.class)
                .findFirst()
                .orElseThrow(() -> refused("--master needs Spark, which is not on the class path; "
                        + "./simulate in a checkout brings it along"));
    }

    private ParameterException refused(String sentence) {
        if (spec == null) {
            throw new AssertionError("picocli sets it first");
        }
        return new ParameterException(spec.commandLine(), sentence);
    }
}
