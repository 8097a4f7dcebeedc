package io.floodnet.simulator.live;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a scenario is played with real nodes.
 *
 * @param threads how many threads the nodes share, 1 to {@value #THREADS_MAX}; where nodes are killed, each has its own
 * @param version of the program, for the result
 * @param parameters what was set differently from the scenario's file, for the result
 */
public record LiveOptions(int threads, String version, SortedMap<String, String> parameters) {
    /** More than there are processors are of no use. */
    private static final int THREADS_MAX = 1_024;

    public LiveOptions {
        if (threads < 1 || threads > THREADS_MAX) {
            throw new IllegalArgumentException("threads must be within 1.." + THREADS_MAX + ", got " + threads);
        }
    }

    /** A thread for each processor. */
    public static LiveOptions defaults() {
        int processors = Runtime.getRuntime().availableProcessors();
        return new LiveOptions(Math.min(THREADS_MAX, processors), "unknown", new TreeMap<>());
    }

    public LiveOptions withThreads(int changed) {
        return new LiveOptions(changed, version, parameters);
    }

    public LiveOptions withIdentity(String version, SortedMap<String, String> parameters) {
        return new LiveOptions(threads, version, parameters);
    }
}
