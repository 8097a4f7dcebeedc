package io.floodnet.simulator.command;

import io.floodnet.simulator.metrics.Csv;
import io.floodnet.simulator.metrics.JsonLines;
import io.floodnet.simulator.metrics.SweepRow;
import io.floodnet.simulator.metrics.SweepSummary;
import io.floodnet.simulator.metrics.SweepTable;
import io.floodnet.simulator.metrics.Verdict;
import io.floodnet.simulator.sweep.ShardOfSweep;
import io.floodnet.simulator.sweep.SweepEngine;
import io.floodnet.simulator.sweep.SweepLog;
import io.floodnet.simulator.sweep.SweepTask;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs a scenario many times, and shows where its figures lie. */
@Command(
        name = "sweep",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        sortOptions = false,
        description = {
            "Runs a scenario with many seeds, and with each of several values of its fields.",
            "With --set, commas part values: overlay.desired-degree=6,8,10 has all seeds run three times."
        },
        footer = {
            "",
            "To share the work among machines, run each with a --shard and a --resume file of its own, put these files "
                    + "together with cat, and resume the whole from that."
        })
final class SweepCommand implements Callable<Integer> {
    private static final int FAILURES_SHOWN_MAX = 5;

    /** All are in memory from the beginning, with their scenarios. */
    private static final long RUNS_MAX = 1_000_000;

    private final Console console;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private ScenarioArguments arguments = new ScenarioArguments();

    @Mixin
    private SeedsOption seeds = new SeedsOption();

    @Mixin
    private EngineOptions options = new EngineOptions();

    @Mixin
    private final ResultFiles files;

    @Option(names = "--shard", paramLabel = "I/N", description = "Run the I-th of N equal parts only.")
    private ShardOfSweep shard = ShardOfSweep.ALL;

    @Option(
            names = "--resume",
            paramLabel = "FILE",
            description = "Keep each run in this file, and don't run again what is there.")
    private @Nullable Path resume;

    SweepCommand(Console console) {
        this.console = console;
        this.files = new ResultFiles(console);
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        SweepEngine engine = options.engine();
        List<SweepTask> tasks = shard.of(tasks());
        files.require();
        if (resume != null) {
            OutputFiles.requireFile("--resume", resume);
        }
        files.people().println("simulate sweep: " + tasks.size() + " runs");
        try (SweepLog log = resume == null ? null : SweepLog.open(resume);
                SweepProgress progress = new SweepProgress(console, tasks, log)) {
            engine.run(progress.left(), progress);
            progress.clear();
            return conclude(progress);
        }
    }

    /** All parameters with all seeds, in an order that is always the same. */
    private List<SweepTask> tasks() {
        requireFewRuns();
        List<SweepTask> tasks = new ArrayList<>();
        for (SortedMap<String, String> parameters : ParameterGrid.of(arguments.changes())) {
            SweepTask first = SweepTask.of(arguments.load(parameters), 0, parameters, ProgramVersion.text());
            seeds.values().forEach(seed -> tasks.add(first.withSeed(seed)));
        }
        return tasks;
    }

    private void requireFewRuns() {
        long most = RUNS_MAX / Math.max(1, seeds.values().size());
        if (ParameterGrid.size(arguments.changes(), most) > most && spec != null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "a sweep must have at most " + RUNS_MAX + " runs, and so, with "
                            + seeds.values().size() + " seeds, at most " + most + " sets of parameters");
        }
    }

    private int conclude(SweepProgress progress) throws IOException {
        SweepTable table = SweepTable.of(progress.rows());
        if (!files.isJsonOnly()) {
            console.out().println();
            console.out().print(SweepSummary.of(table, console.style()));
        }
        files.write(out -> JsonLines.write(table, out), folder -> Csv.write(table, folder));
        List<SweepRow> failed = table.rows().stream()
                .filter(row -> row.verdict() == Verdict.FAILED)
                .toList();
        failed.stream()
                .limit(FAILURES_SHOWN_MAX)
                .forEach(row -> files.people()
                        .println("failed: ./simulate run "
                                + arguments.repeated(
                                        row.identity().seed(), row.identity().parameters())));
        Verdict verdict =
                progress.isInterrupted() ? Verdict.INTERRUPTED : failed.isEmpty() ? Verdict.PASSED : Verdict.FAILED;
        files.people().println(verdict);
        return Status.of(verdict);
    }
}
