package io.floodnet.simulator.run;

import io.floodnet.simulator.engine.Watcher;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a scenario is run; none of it changes what happens in it.
 *
 * @param threads how many threads may work on it
 * @param checking how closely it is watched that what must hold does
 * @param watchers who is told besides; where there are any, one thread does all
 * @param version of the program, for the result
 * @param parameters what was set differently from the scenario's file, for the result
 */
public record RunOptions(
        int threads, Checking checking, List<Watcher> watchers, String version, SortedMap<String, String> parameters) {

    /** How closely it is watched that what must hold does. */
    public enum Checking {
        /** Each node after each event, and the network at each tick; where there are many nodes, only the latter. */
        ALL,
        /** What applications are given, and nothing else: for measuring speed. */
        DELIVERIES
    }

    public RunOptions {
        watchers = List.copyOf(watchers);
    }

    /** One thread, all checks, nobody watching. */
    public static RunOptions defaults() {
        return new RunOptions(1, Checking.ALL, List.of(), "unknown", new TreeMap<>());
    }

    public RunOptions withThreads(int changed) {
        return new RunOptions(changed, checking, watchers, version, parameters);
    }

    public RunOptions withChecking(Checking changed) {
        return new RunOptions(threads, changed, watchers, version, parameters);
    }

    public RunOptions withWatchers(List<Watcher> changed) {
        return new RunOptions(threads, checking, changed, version, parameters);
    }

    public RunOptions withIdentity(String version, SortedMap<String, String> parameters) {
        return new RunOptions(threads, checking, watchers, version, parameters);
    }
}
