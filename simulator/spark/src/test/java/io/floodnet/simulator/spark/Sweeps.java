package io.floodnet.simulator.spark;

import io.floodnet.simulator.metrics.JsonLines;
import io.floodnet.simulator.metrics.SweepRow;
import io.floodnet.simulator.metrics.SweepTable;
import io.floodnet.simulator.scenario.ScenarioLibrary;
import io.floodnet.simulator.sweep.LocalThreads;
import io.floodnet.simulator.sweep.SweepEngine;
import io.floodnet.simulator.sweep.SweepTask;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;

/** Sweeps to try, and what comes of them. */
final class Sweeps {
    private static final String VERSION = "1.2.3";

    private Sweeps() {}

    /** Small ones, with seeds from 1 on. */
    static List<SweepTask> floods(int count) {
        SortedMap<String, String> parameters = new TreeMap<>();
        parameters.put("nodes", "12");
        return LongStream.rangeClosed(1, count)
                .mapToObj(seed -> SweepTask.of(ScenarioLibrary.load("flood").withNodes(12), seed, parameters, VERSION))
                .toList();
    }

    /** One of many days, for whoever ends it. */
    static SweepTask endless() {
        String scenario = """
                scenario: endless
                nodes: 1000
                duration: 10d
                actions:
                  - {at: 60s, do: broadcast, count: 1, every: 1s, bytes: 9}
                """;
        return new SweepTask(scenario, 1, new TreeMap<>(), VERSION);
    }

    /** All that a program would read of a sweep on threads of this process. */
    static String onThreads(List<SweepTask> tasks) throws IOException, InterruptedException {
        return of(new LocalThreads(2), tasks);
    }

    /** The same, wherever it is computed. */
    static String of(SweepEngine engine, List<SweepTask> tasks) throws IOException, InterruptedException {
        Rows rows = new Rows();
        engine.run(tasks, rows);
        return rows.lines();
    }

    /** Keeps what comes. */
    static class Rows implements SweepEngine.Listener {
        private final List<SweepRow> rows = new ArrayList<>();

        @Override
        public void done(SweepRow row) {
            rows.add(row);
        }

        @Override
        public boolean goesOn() {
            return true;
        }

        int count() {
            return rows.size();
        }

        String lines() throws IOException {
            StringWriter lines = new StringWriter();
            JsonLines.write(SweepTable.of(rows), lines);
            return lines.toString();
        }
    }
}
