package io.floodnet.simulator.sweep;

import io.floodnet.simulator.metrics.SweepRow;
import io.floodnet.simulator.metrics.Verdict;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Runs tasks on threads of this machine, each task on one. */
public final class Sweep {
    private static final long LOOK_MILLIS = 100;

    private final AtomicBoolean ended = new AtomicBoolean();

    private Sweep() {}

    /** Is told of each run that is done, and asked often whether to go on; all on the thread that waits. */
    public interface Listener {
        void done(SweepRow row) throws IOException;

        boolean goesOn();
    }

    /**
     * Runs all tasks, or until the listener does not want to go on: then runs that are not done yet are dropped.
     *
     * @throws IOException what the listener throws
     */
    public static void run(List<SweepTask> tasks, int threads, Listener listener)
            throws IOException, InterruptedException {
        new Sweep().runAll(tasks, threads, listener);
    }

    private void runAll(List<SweepTask> tasks, int threads, Listener listener)
            throws IOException, InterruptedException {
        ExecutorService workers = Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, "sweep");
            thread.setDaemon(true);
            return thread;
        });
        try {
            CompletionService<SweepRow> runs = new ExecutorCompletionService<>(workers);
            tasks.forEach(task -> runs.submit(() -> task.run((virtual, total, events) -> !ended.get())));
            int left = tasks.size();
            while (left > 0 && listener.goesOn()) {
                SweepRow row = row(runs.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS));
                if (row != null) {
                    left--;
                    tell(listener, row);
                }
            }
        } finally {
            ended.set(true);
            workers.shutdownNow();
        }
    }

    private static void tell(Listener listener, SweepRow row) throws IOException {
        if (row.verdict() != Verdict.INTERRUPTED) {
            listener.done(row);
        }
    }

    private static @Nullable SweepRow row(@Nullable Future<SweepRow> run) throws InterruptedException {
        try {
            return run == null ? null : run.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException("a run of the sweep failed", e.getCause());
        }
    }
}
