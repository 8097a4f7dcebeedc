package io.floodnet.simulator.spark;

import io.floodnet.simulator.metrics.SweepRow;
import io.floodnet.simulator.metrics.SweepRowReader;
import io.floodnet.simulator.metrics.Verdict;
import io.floodnet.simulator.sweep.SweepEngine;
import io.floodnet.simulator.sweep.SweepTask;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.spark.SimpleFutureAction;
import org.apache.spark.api.java.JavaSparkContext;
import org.jspecify.annotations.Nullable;
import scala.collection.immutable.Range;
import scala.runtime.BoxedUnit;

/** One sweep on its way through Spark. Used by one thread. */
final class SparkJob {
    private static final long LOOK_MILLIS = 100;

    /** A minute: as long as Spark itself waits for a master. */
    private static final int LOOKS_ALONE_MAX = 600;

    private final JavaSparkContext spark;
    private final MasterUrl master;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>(); // at most one for each task
    private int looksAlone;

    SparkJob(JavaSparkContext spark, MasterUrl master) {
        this.spark = spark;
        this.master = master;
    }

    void run(List<SweepTask> tasks, SweepEngine.Listener listener) throws IOException, InterruptedException {
        SimpleFutureAction<BoxedUnit> job = submit(tasks);
        try {
            int left = tasks.size();
            while (left > 0 && listener.goesOn()) {
                String line = lines.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                if (line == null) {
                    requireHope(job);
                } else {
                    left--;
                    tell(listener, line);
                }
            }
        } finally {
            job.cancel();
        }
    }

    /** A part of its own for each task, so that each is reported, and if need be repeated, alone. */
    private SimpleFutureAction<BoxedUnit> submit(List<SweepTask> tasks) {
        List<String> texts = tasks.stream().map(SweepTask::toText).toList();
        return spark.sc()
                .submitJob(
                        spark.parallelize(texts, texts.size()).rdd(),
                        new RunTask(),
                        new Range.Exclusive(0, texts.size(), 1),
                        this::onRow,
                        () -> BoxedUnit.UNIT);
    }

    /** On a thread of Spark's. */
    private BoxedUnit onRow(Object part, String line) {
        lines.add(line);
        return BoxedUnit.UNIT;
    }

    private static void tell(SweepEngine.Listener listener, String line) throws IOException {
        SweepRow row = SweepRowReader.read(line)
                .orElseThrow(() -> new IOException("a run must give a line of a sweep, got '" + line.strip() + "'"));
        if (row.verdict() != Verdict.INTERRUPTED) {
            listener.done(row);
        }
    }

    /** Nothing has come for a moment: is there anybody from whom something may come? */
    private void requireHope(SimpleFutureAction<BoxedUnit> job) throws IOException {
        Throwable failure = failure(job);
        if (spark.sc().isStopped()) {
            // What the job says then depends on where in its work this has met it.
            throw new IOException(
                    master.text() + " has put an end to the sweep; its log and those of its workers say why");
        } else if (failure != null) {
            throw new IOException(master.text() + " has given the sweep up (" + Reason.of(failure) + ")", failure);
        }
        looksAlone = master.isLocal() || hasExecutors() ? 0 : looksAlone + 1;
        if (looksAlone > LOOKS_ALONE_MAX) {
            throw new IOException("no worker of " + master.text() + " has had room for the sweep for a minute; "
                    + "see its page for workers that are alive and have memory");
        }
    }

    private static @Nullable Throwable failure(SimpleFutureAction<BoxedUnit> job) {
        return job.isCompleted() && job.value().get().isFailure()
                ? job.value().get().failed().get()
                : null;
    }

    /** The driver, which runs nothing, is among those that Spark knows. */
    private boolean hasExecutors() {
        return spark.statusTracker().getExecutorInfos().length > 1;
    }
}
