package io.floodnet.simulator.sweep;

import io.floodnet.simulator.metrics.RunIdentity;
import io.floodnet.simulator.metrics.SweepRow;
import io.floodnet.simulator.run.Progress;
import io.floodnet.simulator.run.RunOptions;
import io.floodnet.simulator.run.Simulation;
import io.floodnet.simulator.scenario.Scenario;
import io.floodnet.simulator.scenario.ScenarioReader;
import io.floodnet.simulator.scenario.ScenarioWriter;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One run of a sweep, with all that it needs: whoever runs it gets the same row.
 *
 * @param scenario its file, with the parameters in it already
 * @param seed which may not be that of the file
 * @param parameters what tells it from other runs with the same seed, by name; for the row
 * @param version of the program, for the row
 */
public record SweepTask(String scenario, long seed, SortedMap<String, String> parameters, String version) {
    private static final String VERSION = "version ";
    private static final String SEED = "seed ";
    private static final String PARAMETER = "parameter ";

    public SweepTask {
        // By way of Map, as a sorted map would bring its own order along.
        Map<String, String> unordered = parameters;
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(unordered));
        requireOneLine(version);
        parameters.forEach((name, value) -> requireOneLine(name + "=" + value));
    }

    private static void requireOneLine(String text) {
        if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
            throw new IllegalArgumentException("a parameter must be one line, got '" + text.strip() + "'");
        }
    }

    public static SweepTask of(Scenario scenario, long seed, SortedMap<String, String> parameters, String version) {
        return new SweepTask(ScenarioWriter.write(scenario), seed, parameters, version);
    }

    /** The same run with other chance. */
    public SweepTask withSeed(long changed) {
        return new SweepTask(scenario, changed, parameters, version);
    }

    /** What {@link #toText} gave. */
    public static SweepTask parse(String text) {
        String version = "";
        long seed = 0;
        SortedMap<String, String> parameters = new TreeMap<>();
        int from = 0;
        for (int to = lineEnd(text, 0); to > from; to = lineEnd(text, from)) {
            String line = text.substring(from, to);
            if (line.startsWith(VERSION)) {
                version = line.substring(VERSION.length());
            } else if (line.startsWith(SEED)) {
                seed = Long.parseLong(line.substring(SEED.length()));
            } else if (line.startsWith(PARAMETER)) {
                int equals = line.indexOf('=');
                parameters.put(line.substring(PARAMETER.length(), equals), line.substring(equals + 1));
            }
            from = to + 1;
        }
        return new SweepTask(text.substring(from + 1), seed, parameters, version);
    }

    private static int lineEnd(String text, int from) {
        int end = text.indexOf('\n', from);
        if (end < 0) {
            throw new IllegalArgumentException("a task must have an empty line and a scenario after it");
        }
        return end;
    }

    /** All of it, for another process; {@link #parse} reads it back. */
    public String toText() {
        StringBuilder text = new StringBuilder();
        text.append(VERSION).append(version).append('\n');
        text.append(SEED).append(seed).append('\n');
        parameters.forEach((name, value) ->
                text.append(PARAMETER).append(name).append('=').append(value).append('\n'));
        return text.append('\n').append(scenario).toString();
    }

    /** What its row will be known by. */
    public RunIdentity identity() {
        Scenario read = read();
        return new RunIdentity(read.name(), ScenarioWriter.hash(read), version, seed, read.nodes(), parameters);
    }

    /** Runs it, on the thread that calls; ended early by the progress, the row says so. */
    public SweepRow run(Progress progress) {
        RunOptions options = RunOptions.defaults().withIdentity(version, parameters);
        try (Simulation simulation = new Simulation(read(), options)) {
            return SweepRow.of(simulation.run(progress));
        }
    }

    private Scenario read() {
        return ScenarioReader.parse("scenario", scenario, Path.of("")).withSeed(seed);
    }
}
