package io.floodnet.simulator.command;

import io.floodnet.simulator.engine.Violation;
import io.floodnet.simulator.metrics.Csv;
import io.floodnet.simulator.metrics.JsonLines;
import io.floodnet.simulator.metrics.Summary;
import io.floodnet.simulator.network.DurationText;
import io.floodnet.simulator.run.RunOptions;
import io.floodnet.simulator.run.RunOptions.Checking;
import io.floodnet.simulator.scenario.Scenario;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs one scenario and shows what it came to. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Runs a scenario, and says whether what it expects came true.")
final class RunCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private ScenarioArguments arguments = new ScenarioArguments();

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Write all figures as JSON Lines; - for standard output, and nothing else there.")
    private @Nullable Path json;

    @Option(
            names = "--csv",
            paramLabel = "DIR",
            description = "Write all figures into this folder, a file for each kind.")
    private @Nullable Path csv;

    @Option(names = "--quiet", description = "Say nothing but the verdict, and what is wrong.")
    private boolean quiet;

    @Option(names = "--no-checks", description = "Look at no invariants on the way, to measure how fast it is without.")
    private boolean noChecks;

    RunCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Scenario scenario = arguments.load();
        RunOptions options = RunOptions.defaults()
                .withThreads(threads.count())
                .withChecking(noChecks ? Checking.DELIVERIES : Checking.ALL)
                .withIdentity(ProgramVersion.text(), new TreeMap<>());
        requireFiles();
        announce(scenario);
        Play play = Play.of(scenario, options, quiet ? Play.Patience.NONE : Play.Patience.on(console));
        show(play);
        write(play);
        conclude(scenario, play);
        return Status.of(play.result().verdict());
    }

    private boolean isJsonOnly() {
        return json != null && json.toString().equals("-");
    }

    /** For people: where the results of programs go, theirs do not. */
    private PrintWriter people() {
        return isJsonOnly() ? console.err() : console.out();
    }

    private void requireFiles() {
        if (json != null && !isJsonOnly()) {
            OutputFiles.requireFile("--json", json);
        }
        if (csv != null) {
            OutputFiles.requireFolder("--csv", csv);
        }
    }

    /** First of all, so that whatever happens next can be repeated. */
    private void announce(Scenario scenario) {
        if (!quiet) {
            people().println("simulate run " + arguments.repeated(scenario));
        }
    }

    private void show(Play play) {
        if (!quiet && !isJsonOnly()) {
            console.out().println();
            console.out().print(Summary.of(play.result(), play.cost(), console.style()));
        }
    }

    private void write(Play play) throws IOException {
        if (isJsonOnly()) {
            JsonLines.write(play.result(), console.out());
        } else if (json != null) {
            OutputFiles.writeText(json, out -> JsonLines.write(play.result(), out));
        }
        if (csv != null) {
            Path folder = csv;
            OutputFiles.write(folder, () -> Csv.write(play.result(), folder));
        }
    }

    private void conclude(Scenario scenario, Play play) {
        PrintWriter people = people();
        if (quiet || isJsonOnly()) {
            play.result().failures().forEach(people::println);
        } else {
            people.println();
        }
        Violation violation = play.violation();
        if (violation != null) {
            people.println(
                    "what led to it: ./simulate replay " + arguments.repeated(scenario) + " " + place(violation));
        }
        people.println(play.result().verdict());
    }

    /** What is found wrong between events has no step. */
    private static String place(Violation violation) {
        return violation.step() < 0
                ? "--at " + DurationText.format(Duration.ofNanos(violation.atNanos()))
                : "--step " + violation.step() + " --node " + violation.node();
    }
}
