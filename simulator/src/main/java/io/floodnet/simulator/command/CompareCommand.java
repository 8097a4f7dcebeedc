package io.floodnet.simulator.command;

import io.floodnet.simulator.metrics.Comparison;
import io.floodnet.simulator.metrics.RunResult;
import io.floodnet.simulator.metrics.Spreading;
import io.floodnet.simulator.metrics.Verdict;
import io.floodnet.simulator.run.RunOptions;
import io.floodnet.simulator.scenario.Scenario;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs a scenario and a variant of it on the same seeds, and shows how their messages fare. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        sortOptions = false,
        description = {
            "Runs a scenario, and a variant of it, on the same seeds, and shows what messages cost and how long they take.",
            "Ratios are those of the scenario to its variant, seed by seed: the one in the middle, the least, the most."
        })
final class CompareCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private ScenarioArguments arguments = new ScenarioArguments();

    @Option(
            names = "--against",
            paramLabel = "FIELD=VALUE",
            required = true,
            description = "What is different in the variant, as overlay.dissemination=flood.")
    private Map<String, String> against = new TreeMap<>();

    @Mixin
    private SeedsOption seeds = new SeedsOption();

    @Option(
            names = "--from",
            paramLabel = "TIME",
            description = "Count the messages sent from then on. Default: ${DEFAULT-VALUE}.",
            defaultValue = "0s")
    private Duration from = Duration.ZERO;

    @Option(names = "--until", paramLabel = "TIME", description = "Count the messages sent before. Default: the end.")
    private @Nullable Duration until;

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    CompareCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<Comparison.Pair> pairs = new ArrayList<>();
        List<String> failures = new ArrayList<>();
        boolean isInterrupted = false;
        try (Interruption interruption = Interruption.whileOpen()) {
            for (long seed : seeds.values()) {
                RunResult measured = run(arguments.load(seed), interruption);
                RunResult reference = run(variant(seed), interruption);
                isInterrupted |=
                        measured.verdict() == Verdict.INTERRUPTED || reference.verdict() == Verdict.INTERRUPTED;
                if (isInterrupted) {
                    break;
                }
                measured.failures().forEach(failure -> failures.add("seed " + seed + ": " + failure));
                reference.failures().forEach(failure -> failures.add("seed " + seed + ", variant: " + failure));
                pairs.add(new Comparison.Pair(spreading(measured), spreading(reference)));
            }
        }
        if (!pairs.isEmpty()) {
            console.out().print(Comparison.of(pairs, console.style()));
        }
        failures.forEach(failure -> console.out().println("failed: " + failure));
        Verdict verdict = isInterrupted ? Verdict.INTERRUPTED : failures.isEmpty() ? Verdict.PASSED : Verdict.FAILED;
        console.out().println(verdict);
        return Status.of(verdict);
    }

    private Scenario variant(long seed) {
        Map<String, String> changes = new TreeMap<>(arguments.changes());
        changes.putAll(against);
        return arguments.load(changes).withSeed(seed);
    }

    private RunResult run(Scenario scenario, Interruption interruption) {
        RunOptions options = RunOptions.defaults().withThreads(threads.count());
        return Play.of(scenario, options, Play.Patience.on(console), interruption)
                .result();
    }

    private Spreading spreading(RunResult result) {
        try {
            return Spreading.of(result, from.toMillis(), until == null ? Long.MAX_VALUE : until.toMillis());
        } catch (IllegalArgumentException e) {
            if (spec == null) {
                throw new AssertionError("picocli sets it first", e);
            }
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
