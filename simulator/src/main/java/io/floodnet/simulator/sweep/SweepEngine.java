package io.floodnet.simulator.sweep;

import io.floodnet.simulator.metrics.SweepRow;
import java.io.IOException;
import java.util.List;

/** Whatever has the tasks of a sweep run: threads, or other machines. The rows are the same. */
public interface SweepEngine {

    /**
     * Runs all tasks, or until the listener does not want to go on: then runs that are not done yet are dropped.
     *
     * @throws IOException what the listener throws; and if the machines can't be reached or give up, with a sentence that
     *     says so
     */
    void run(List<SweepTask> tasks, Listener listener) throws IOException, InterruptedException;

    /** Is told of each run that is done, and asked often whether to go on; all on the thread that waits. */
    interface Listener {
        void done(SweepRow row) throws IOException;

        boolean goesOn();
    }
}
