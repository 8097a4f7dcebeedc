package io.floodnet.simulator.command;

import io.floodnet.simulator.workload.Attention;
import org.jspecify.annotations.Nullable;

/** Shows how far workloads have come, if there is a terminal for it, and hears Ctrl-C while it is open. */
final class WorkloadProgress implements Attention, AutoCloseable {
    private final Interruption interruption = Interruption.whileOpen();
    private final @Nullable ProgressLine line;

    private WorkloadProgress(@Nullable ProgressLine line) {
        this.line = line;
    }

    static WorkloadProgress on(Console console) {
        return new WorkloadProgress(
                console.progress() == Console.Screen.TERMINAL
                        ? new ProgressLine(console.err(), System::nanoTime)
                        : null);
    }

    @Override
    public boolean at(String phase, double share) {
        if (line != null) {
            line.show(share, seconds -> phase);
        }
        return !interruption.isAsked();
    }

    /** Leaves the line empty. */
    void clear() {
        if (line != null) {
            line.clear();
        }
    }

    @Override
    public void close() {
        clear();
        interruption.close();
    }
}
