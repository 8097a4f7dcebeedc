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

/**
 * Runs tasks in this process, each on one thread.
 *
 * @param count how many at a time
 */
public record LocalThreads(int count) implements SweepEngine {
    private static final long LOOK_MILLIS = 100;

    @Override
    public void run(List<SweepTask> tasks, Listener listener) throws IOException, InterruptedException {
        AtomicBoolean ended = new AtomicBoolean();
        ExecutorService workers = Executors.newFixedThreadPool(count, work -> {
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
