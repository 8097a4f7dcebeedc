package io.floodnet.simulator.command;

import io.floodnet.simulator.metrics.RunIdentity;
import io.floodnet.simulator.metrics.SweepRow;
import io.floodnet.simulator.sweep.SweepEngine;
import io.floodnet.simulator.sweep.SweepLog;
import io.floodnet.simulator.sweep.SweepTask;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How far a sweep has come: which runs are done, which are left, and a line on the terminal that says so. */
final class SweepProgress implements SweepEngine.Listener, AutoCloseable {
    private final Map<RunIdentity, SweepTask> left;
    private final List<SweepRow> rows = new ArrayList<>();
    private final int all;
    private final @Nullable SweepLog log;
    private final @Nullable ProgressLine line;
    private final Interruption interruption = Interruption.whileOpen();

    /** @param log where runs are kept, if anywhere; those that are there already count as done */
    SweepProgress(Console console, List<SweepTask> tasks, @Nullable SweepLog log) {
        this.left = new LinkedHashMap<>();
        tasks.forEach(task -> left.put(task.identity(), task));
        this.all = left.size();
        this.log = log;
        this.line = console.progress() == Console.Screen.TERMINAL
                ? new ProgressLine(console.err(), System::nanoTime)
                : null;
        if (log != null) {
            log.rows().forEach(this::count);
        }
    }

    private void count(SweepRow row) {
        if (left.remove(row.identity()) != null) {
            rows.add(row);
        }
    }

    /** What is still to be run. */
    List<SweepTask> left() {
        return List.copyOf(left.values());
    }

    /** What is done. */
    List<SweepRow> rows() {
        return List.copyOf(rows);
    }

    /** Whether it has ended before all was done. */
    boolean isInterrupted() {
        return !left.isEmpty();
    }

    @Override
    public void done(SweepRow row) throws IOException {
        if (log != null) {
            log.add(row);
        }
        count(row);
    }

    @Override
    public boolean goesOn() {
        if (line != null) {
            line.show((double) rows.size() / all, seconds -> rows.size() + " of " + all + " runs");
        }
        return !interruption.isAsked();
    }

    void clear() {
        if (line != null) {
            line.clear();
        }
    }

    @Override
    public void close() {
        interruption.close();
        clear();
    }
}
