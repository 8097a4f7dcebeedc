package io.floodnet.simulator.command;

import io.floodnet.simulator.engine.Violation;
import io.floodnet.simulator.metrics.Csv;
import io.floodnet.simulator.metrics.JsonLines;
import io.floodnet.simulator.metrics.Summary;
import io.floodnet.simulator.network.DurationText;
import io.floodnet.simulator.recording.ResultPlots;
import io.floodnet.simulator.recording.RunRecorder;
import io.floodnet.simulator.report.HtmlReport;
import io.floodnet.simulator.report.Plots;
import io.floodnet.simulator.run.RunOptions;
import io.floodnet.simulator.run.RunOptions.Checking;
import io.floodnet.simulator.scenario.Scenario;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs one scenario and shows what it came to. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        sortOptions = false,
        description = "Runs a scenario, and says whether what it expects came true.")
final class RunCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private ScenarioArguments arguments = new ScenarioArguments();

    @Mixin
    private SeedOption seed = new SeedOption();

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Mixin
    private final ResultFiles files;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Write a page that plays the run in a browser; of large networks, 3,000 nodes.")
    private @Nullable Path report;

    @Option(
            names = "--plots",
            paramLabel = "DIR",
            description = "Draw the figures into this folder, each as SVG and as PNG.")
    private @Nullable Path plots;

    @Option(names = "--quiet", description = "Say nothing but the verdict, and what is wrong.")
    private boolean quiet;

    @Option(names = "--no-checks", description = "Look at no invariants on the way, to measure how fast it is without.")
    private boolean noChecks;

    RunCommand(Console console) {
        this.console = console;
        this.files = new ResultFiles(console);
    }

    @Override
    public Integer call() throws IOException {
        Scenario scenario = arguments.load(seed.value());
        RunOptions options = RunOptions.defaults()
                .withThreads(threads.count())
                .withChecking(noChecks ? Checking.DELIVERIES : Checking.ALL)
                .withIdentity(ProgramVersion.text(), arguments.changes());
        files.require();
        requirePictures();
        RunRecorder recorder = new RunRecorder();
        if (report != null) {
            options = options.withWatchers(List.of(recorder));
        }
        Play play = play(scenario, options);
        show(play);
        files.write(out -> JsonLines.write(play.result(), out), folder -> Csv.write(play.result(), folder));
        draw(scenario, play, recorder);
        conclude(scenario, play);
        return Status.of(play.result().verdict());
    }

    /** Who has seen the first line can end the run in order. */
    private Play play(Scenario scenario, RunOptions options) {
        try (Interruption interruption = Interruption.whileOpen()) {
            announce(scenario);
            files.people().flush();
            return Play.of(scenario, options, quiet ? Play.Patience.NONE : Play.Patience.on(console), interruption);
        }
    }

    private void requirePictures() {
        if (report != null) {
            OutputFiles.requireFile("--report", report);
        }
        if (plots != null) {
            OutputFiles.requireFolder("--plots", plots);
        }
    }

    private void draw(Scenario scenario, Play play, RunRecorder recorder) {
        if (report != null) {
            Path page = report;
            OutputFiles.write(page, () -> HtmlReport.write(recorder.toRecording(scenario, play.result()), page));
        }
        if (plots != null) {
            Path folder = plots;
            OutputFiles.write(folder, () -> Plots.write(ResultPlots.of(play.result()), folder));
        }
    }

    /** First of all, so that whatever happens next can be repeated. */
    private void announce(Scenario scenario) {
        if (!quiet) {
            files.people().println("simulate run " + arguments.repeated(scenario.seed()));
        }
    }

    private void show(Play play) {
        if (!quiet && !files.isJsonOnly()) {
            console.out().println();
            console.out().print(Summary.of(play.result(), play.cost(), console.style()));
        }
    }

    private void conclude(Scenario scenario, Play play) {
        PrintWriter people = files.people();
        if (quiet || files.isJsonOnly()) {
            play.result().failures().forEach(people::println);
        } else {
            people.println();
        }
        Violation violation = play.violation();
        if (violation != null) {
            people.println("what led to it: ./simulate replay " + arguments.repeated(scenario.seed()) + " "
                    + place(violation));
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
