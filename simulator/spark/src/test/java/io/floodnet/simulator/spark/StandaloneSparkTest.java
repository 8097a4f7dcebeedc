package io.floodnet.simulator.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.floodnet.simulator.metrics.SweepRow;
import io.floodnet.simulator.sweep.SweepTask;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Spark in processes of its own. */
@Timeout(600)
class StandaloneSparkTest {

    private static final List<SweepTask> TASKS = Sweeps.floods(40);

    @Test
    void givesWhatThreadsGive(@TempDir Path folder) throws IOException, InterruptedException {
        try (StandaloneSpark spark = StandaloneSpark.start(folder)) {
            assertEquals(Sweeps.onThreads(TASKS), Sweeps.of(new SparkCluster().at(spark.url()), TASKS));
        }
    }

    @Test
    void givesTheSameWhenAWorkerIsLostInTheMiddle(@TempDir Path folder) throws IOException, InterruptedException {
        try (StandaloneSpark spark = StandaloneSpark.start(folder)) {
            Sweeps.Rows rows = new Sweeps.Rows() {
                @Override
                public void done(SweepRow row) {
                    super.done(row);
                    if (count() == TASKS.size() / 4) {
                        spark.killAWorker();
                    }
                }
            };

            new SparkCluster().at(spark.url()).run(TASKS, rows);

            assertEquals(Sweeps.onThreads(TASKS), rows.lines());
        }
    }
}
