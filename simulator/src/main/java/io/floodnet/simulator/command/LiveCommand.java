package io.floodnet.simulator.command;

import io.floodnet.simulator.live.LiveOptions;
import io.floodnet.simulator.live.LiveRun;
import io.floodnet.simulator.metrics.Cost;
import io.floodnet.simulator.metrics.Csv;
import io.floodnet.simulator.metrics.JsonLines;
import io.floodnet.simulator.metrics.RunResult;
import io.floodnet.simulator.metrics.Summary;
import io.floodnet.simulator.scenario.Scenario;
import io.floodnet.simulator.workload.Workload;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Option;

/** Plays one scenario with real nodes, or puts a workload on them, and shows what it came to. */
@Command(
        name = "live",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        sortOptions = false,
        synopsisSubcommandLabel = "| WORKLOAD [--help]",
        commandListHeading = "%nWorkloads:%n",
        description = {
            "Plays a scenario in real time, with real nodes on this machine, and measures the same;",
            "or puts a workload on them, and measures what they do with it."
        },
        footer = {"", "Real nodes can't do all that simulated ones can; what a scenario asks for in vain is said."})
final class LiveCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private ScenarioArguments arguments = new ScenarioArguments();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Where all chance comes from, but that of the nodes. Default: what the scenario says.")
    private @Nullable Long seed;

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Mixin
    private final ResultFiles files;

    LiveCommand(Console console) {
        this.console = console;
        this.files = new ResultFiles(console);
    }

    /** The command with one more for each workload; where one of these is named, no scenario is. */
    static CommandLine of(Console console) {
        CommandLine live = new CommandLine(new LiveCommand(console));
        CommandSpec spec = live.getCommandSpec();
        PositionalParamSpec scenario = spec.positionalParameters().get(0);
        spec.remove(scenario);
        spec.addPositional(scenario.toBuilder().required(false).arity("0..1").build());
        for (Workload workload : Workload.all()) {
            live.addSubcommand(WorkloadCommand.of(console, workload));
        }
        return live;
    }

    @Override
    public Integer call() throws IOException {
        arguments.require();
        Scenario scenario = arguments.load(seed);
        files.require();
        LiveRun run = new LiveRun(
                scenario,
                LiveOptions.defaults()
                        .withThreads(threads.count())
                        .withIdentity(ProgramVersion.text(), arguments.changes()));
        files.people().println("simulate live " + arguments.repeated(scenario.seed()));
        long startNanos = System.nanoTime();
        RunResult result = play(run);
        Cost cost = new Cost(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startNanos), threads.count());
        run.warnings().forEach(warning -> console.err().println("simulate: " + warning));
        if (!files.isJsonOnly()) {
            console.out().println();
            console.out().print(Summary.of(result, cost, console.style()));
        }
        files.write(out -> JsonLines.write(result, out), folder -> Csv.write(result, folder));
        if (files.isJsonOnly()) {
            result.failures().forEach(files.people()::println);
        }
        files.people().println(result.verdict());
        return Status.of(result.verdict());
    }

    private RunResult play(LiveRun run) {
        Play.Patience patience = Play.Patience.on(console);
        try (Interruption interruption = Interruption.whileOpen()) {
            return run.run((virtual, total, events) -> patience.at(virtual, total, events) && !interruption.isAsked());
        } finally {
            patience.end();
        }
    }
}
