package io.floodnet.simulator.command;

import io.floodnet.simulator.explore.Explorer;
import io.floodnet.simulator.explore.Finding;
import io.floodnet.simulator.scenario.ScenarioWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Looks for faults of the protocol, in scenarios that chance makes up. */
@Command(
        name = "explore",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        sortOptions = false,
        description = "Runs scenarios drawn from seeds for as long as it is told, and keeps the smallest that fail.")
final class ExploreCommand implements Callable<Integer> {
    private static final double MINUTES_MAX = 100_000;
    private static final int NODES_LEAST = 2;
    private static final int NODES_MOST = 2_000;

    private final Console console;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--minutes", paramLabel = "N", required = true, description = "For how long, as 10 or 0.5.")
    private double minutes;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "The seed of the first scenario; the next ones follow. Default: 1.")
    private long seed = 1;

    @Option(
            names = "--nodes",
            paramLabel = "N",
            description = "How many nodes a scenario begins with, at most. Default: 60.")
    private int nodes = 60;

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Option(
            names = "--findings",
            paramLabel = "DIR",
            description = "Where scenarios that fail are kept. Default: findings, in this folder.")
    private Path folder = Path.of("findings");

    ExploreCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        requireWithin("--minutes", minutes, 0, MINUTES_MAX);
        requireWithin("--nodes", nodes, NODES_LEAST, NODES_MOST);
        OutputFiles.requireFolder("--findings", folder);
        Explorer explorer = new Explorer(seed, nodes);
        AtomicInteger findings = new AtomicInteger();
        long startNanos = System.nanoTime();
        long endNanos = startNanos + (long) (minutes * TimeUnit.MINUTES.toNanos(1));
        ProgressLine line = new ProgressLine(console.err(), System::nanoTime);
        try (Interruption interruption = Interruption.whileOpen()) {
            runAll(
                    () -> explorer.explore(
                            () -> System.nanoTime() < endNanos && !interruption.isAsked(),
                            finding -> keep(finding, findings.incrementAndGet())),
                    () -> show(line, share(startNanos, endNanos), explorer.nextSeed() - seed, findings.get()));
            line.clear();
            console.out()
                    .println((explorer.nextSeed() - seed) + " scenarios from seed " + seed + ", " + findings.get()
                            + " kinds of failure");
            if (findings.get() > 0) {
                return Status.FAILED;
            }
            return interruption.isAsked() ? Status.INTERRUPTED : Status.PASSED;
        }
    }

    private void requireWithin(String option, double value, double least, double most) {
        if (!(value >= least && value <= most) && spec != null) {
            throw new ParameterException(
                    spec.commandLine(),
                    option + " must be within " + Amounts.plain(least) + ".." + Amounts.plain(most) + ", got "
                            + Amounts.plain(value));
        }
    }

    /** The same on all threads, until they end; meanwhile somebody may watch. */
    private void runAll(Runnable work, Runnable show) throws InterruptedException {
        ExecutorService workers = Executors.newFixedThreadPool(threads.count());
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < threads.count(); i++) {
                all.add(workers.submit(work));
            }
            for (Future<?> one : all) {
                await(one, show);
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private static void await(Future<?> work, Runnable show) throws InterruptedException {
        while (true) {
            try {
                work.get(1, TimeUnit.SECONDS);
                return;
            } catch (TimeoutException e) {
                show.run(); // and it goes on
            } catch (ExecutionException e) {
                throw new IllegalStateException("a thread that explores failed", e.getCause());
            }
        }
    }

    private static double share(long startNanos, long endNanos) {
        return Math.min(1, (double) (System.nanoTime() - startNanos) / (endNanos - startNanos));
    }

    private void show(ProgressLine line, double share, long scenarios, int findings) {
        if (console.progress() == Console.Screen.TERMINAL) {
            line.show(share, seconds -> scenarios + " scenarios, " + findings + " kinds of failure");
        }
    }

    private synchronized void keep(Finding finding, int number) {
        Path file = folder.resolve(
                "finding-" + number + "-seed-" + finding.original().seed() + ".yaml");
        OutputFiles.writeText(file, out -> out.write(ScenarioWriter.write(finding.shrunk())));
        console.out().println(finding.failure().sentence());
        console.out().println("  ./simulate run " + file);
        console.out().flush();
    }
}
