package io.floodnet.simulator.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.simulator.sweep.SweepCluster;
import io.floodnet.simulator.sweep.SweepEngine;
import io.floodnet.simulator.sweep.SweepTask;
import java.io.IOException;
import java.util.List;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Spark within this process. */
@Timeout(120)
class LocalSparkTest {
    private static final SweepEngine SPARK = new SparkCluster().at("local[2]");

    @Test
    void isFoundByTheSimulator() {
        assertInstanceOf(
                SparkCluster.class,
                ServiceLoader.load(SweepCluster.class).findFirst().orElseThrow());
    }

    @Test
    void givesWhatThreadsGive() throws IOException, InterruptedException {
        List<SweepTask> tasks = Sweeps.floods(12);

        assertEquals(Sweeps.onThreads(tasks), Sweeps.of(SPARK, tasks));
    }

    @Test
    void aSweepOfNothingIsDone() throws IOException, InterruptedException {
        assertEquals("", Sweeps.of(SPARK, List.of()));
    }

    /** Otherwise the test would not end. */
    @Test
    void dropsWhatIsNotDoneWhenNobodyWantsMore() throws IOException, InterruptedException {
        Sweeps.Rows rows = new Sweeps.Rows() {
            private int asked;

            @Override
            public boolean goesOn() {
                asked++;
                return asked < 10;
            }
        };

        SPARK.run(List.of(Sweeps.endless()), rows);

        assertEquals(0, rows.count());
    }

    @Test
    void tellsOfARowBeforeAllAreDone() throws IOException, InterruptedException {
        Sweeps.Rows rows = new Sweeps.Rows() {
            @Override
            public boolean goesOn() {
                return count() == 0;
            }
        };
        List<SweepTask> tasks = List.of(Sweeps.floods(1).get(0), Sweeps.endless());

        SPARK.run(tasks, rows);

        assertEquals(1, rows.count());
    }

    @Test
    void saysInOneLineThatARunHasFailed() {
        SweepTask broken = new SweepTask("scenario: broken\n", 1, new TreeMap<>(), "1");

        IOException e = assertThrows(IOException.class, () -> Sweeps.of(SPARK, List.of(broken)));

        String sentence = String.valueOf(e.getMessage());
        assertTrue(sentence.startsWith("local[2] has given the sweep up (Job aborted"), sentence);
        assertEquals(1, sentence.lines().count());
    }
}
