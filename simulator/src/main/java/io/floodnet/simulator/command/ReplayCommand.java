package io.floodnet.simulator.command;

import io.floodnet.simulator.engine.Violation;
import io.floodnet.simulator.metrics.Ending;
import io.floodnet.simulator.metrics.RunResult;
import io.floodnet.simulator.network.DurationText;
import io.floodnet.simulator.run.RunOptions;
import io.floodnet.simulator.run.Simulation;
import io.floodnet.simulator.scenario.Scenario;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs a scenario up to one moment, and shows that moment. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        sortOptions = false,
        description = "Runs a scenario up to one event, and shows what had happened last.")
final class ReplayCommand implements Callable<Integer> {
    private final Console console;

    /** Set by picocli before anything is called. */
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private ScenarioArguments arguments = new ScenarioArguments();

    @Mixin
    private SeedOption seed = new SeedOption();

    @Option(names = "--step", paramLabel = "N", description = "Stop after so many events.")
    private @Nullable Long step;

    @Option(names = "--at", paramLabel = "TIME", description = "Stop at this virtual time, as 31.5s.")
    private @Nullable Duration at;

    @Option(names = "--node", paramLabel = "N", description = "Show this node, and what happened to it.")
    private @Nullable Integer node;

    ReplayCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (step != null && step < 1) {
            throw wrong("--step must be at least 1, got " + step);
        }
        if (at != null && at.isNegative()) {
            throw wrong("--at must be 0s or more, got " + DurationText.format(at));
        }
        Scenario scenario = arguments.load(seed.value());
        console.out().println("simulate replay " + arguments.repeated(scenario.seed()));
        Recall recall = new Recall(
                step == null ? Long.MAX_VALUE : step,
                at == null ? Long.MAX_VALUE : at.toNanos(),
                node == null ? Recall.ANY_NODE : node);
        return replay(scenario, recall);
    }

    private ParameterException wrong(String sentence) {
        if (spec == null) {
            throw new AssertionError("picocli sets it first");
        }
        return new ParameterException(spec.commandLine(), sentence);
    }

    private int replay(Scenario scenario, Recall recall) {
        RunOptions options = RunOptions.defaults().withWatchers(List.of(recall));
        Play.Patience patience = Play.Patience.on(console);
        try (Interruption interruption = Interruption.whileOpen();
                Simulation simulation = new Simulation(scenario, options)) {
            int status = run(simulation, recall, patience, interruption);
            console.out().print(MomentText.of(simulation.network(), recall.events(), node));
            return status;
        } finally {
            patience.end();
        }
    }

    private int run(Simulation simulation, Recall recall, Play.Patience patience, Interruption interruption) {
        RunResult result;
        try {
            result = simulation.run(
                    (virtual, total, events) -> patience.at(virtual, total, events) && !interruption.isAsked());
        } catch (Recall.Stop stop) {
            patience.end();
            return say("stopped after step " + recall.step(), Status.PASSED);
        }
        patience.end();
        Violation violation = simulation.violation();
        if (violation != null) {
            return say(String.valueOf(violation.getMessage()), Status.FAILED);
        }
        return result.totals().ending() == Ending.INTERRUPTED
                ? say("interrupted after step " + recall.step(), Status.INTERRUPTED)
                : say("the run ended after step " + recall.step(), Status.PASSED);
    }

    private int say(String sentence, int status) {
        console.out().println(sentence);
        return status;
    }
}
