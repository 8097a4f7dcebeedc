package io.floodnet.simulator.explore;

import io.floodnet.simulator.scenario.Scenario;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Plays one drawn scenario after another, and tells of each kind of failure once, by the smallest scenario for it.
 *
 * <p>On one thread, the same seeds give the same findings in the same order; on several, one kind of failure may be shown by
 * another of its seeds.
 */
public final class Explorer {
    /** Each so many seeds, a scenario is played a second time, to see whether it goes as it went. */
    private static final int TWICE_EVERY = 5;

    /** Most shrink in some hundred runs. */
    private static final int SHRINK_RUNS_MAX = 300;

    private final AtomicLong nextSeed;
    private final int nodesMax;
    private final Set<String> known = ConcurrentHashMap.newKeySet(); // a sentence for each place that can fail

    /**
     * @param firstSeed where to begin; the next ones follow
     * @param nodesMax how many nodes a drawn scenario begins with, at most; at least 2
     */
    public Explorer(long firstSeed, int nodesMax) {
        this.nextSeed = new AtomicLong(firstSeed);
        this.nodesMax = nodesMax;
    }

    /**
     * Explores on the thread that calls, until told to stop. Several threads may call at a time, and share the seeds.
     *
     * @param goesOn asked before each run, and on the way; a run that it ends has shown nothing
     * @param found is told of each finding, by the thread that made it
     */
    public void explore(BooleanSupplier goesOn, Consumer<Finding> found) {
        while (goesOn.getAsBoolean()) {
            long seed = nextSeed.getAndIncrement();
            Scenario scenario = ScenarioDraw.draw(seed, nodesMax);
            Trial trial = seed % TWICE_EVERY == 0 ? Trial.twice(scenario, goesOn) : Trial.of(scenario, goesOn);
            for (Failure failure : trial.failures()) {
                if (known.add(failure.kind())) {
                    found.accept(Shrinker.shrink(scenario, failure, SHRINK_RUNS_MAX, goesOn));
                }
            }
        }
    }

    /** Up to where the seeds have been handed out; all before it have been played, or are. */
    public long nextSeed() {
        return nextSeed.get();
    }
}
