package io.floodnet.simulator.explore;

import io.floodnet.simulator.scenario.Scenario;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * Makes a failing scenario as small as it can, by leaving out or easing one thing after another and keeping whatever still fails
 * in the same way: delta debugging (Zeller and Hildebrandt, "Simplifying and isolating failure-inducing input", 2002), over what
 * a scenario consists of.
 *
 * <p>The seed stays, and draws depend on what they are for rather than on their order, so that what is left of a scenario mostly
 * plays out as before.
 */
public final class Shrinker {
    /** What pays most comes first. */
    private static final List<Function<Scenario, List<Scenario>>> PASSES = List.of(
            PlainerScenario::byExpectations,
            PlainerScenario::byActions,
            PlainerScenario::byNodes,
            PlainerScenario::byNetwork,
            PlainerScenario::byJoin,
            PlainerScenario::byEachAction,
            PlainerScenario::byDuration);

    private final BooleanSupplier goesOn;
    private final Set<Scenario> tried = new HashSet<>(); // at most as many as there are runs
    private final String kind;
    private final boolean isOwed;
    private Scenario smallest;
    private Failure failure;
    private int runsLeft;

    private Shrinker(Scenario failing, Failure failure, int runsMax, BooleanSupplier goesOn) {
        this.smallest = failing;
        this.failure = failure;
        this.kind = failure.kind();
        this.isOwed = Promises.cover(failing);
        this.runsLeft = runsMax;
        this.goesOn = goesOn;
    }

    /**
     * Shrinks a scenario.
     *
     * @param failure how it fails
     * @param runsMax after so many runs the smallest one so far has to do
     * @param goesOn asked before each run and on the way; the same holds where it says no
     */
    public static Finding shrink(Scenario failing, Failure failure, int runsMax, BooleanSupplier goesOn) {
        Shrinker shrinker = new Shrinker(failing, failure, runsMax, goesOn);
        shrinker.shrink();
        return new Finding(failing, shrinker.smallest, shrinker.failure);
    }

    /** Until nothing that could be less is. */
    private void shrink() {
        Scenario before;
        do {
            before = smallest;
            PASSES.forEach(this::pass);
        } while (!smallest.equals(before));
    }

    private void pass(Function<Scenario, List<Scenario>> plainer) {
        Scenario before;
        do {
            before = smallest;
            for (Scenario candidate : plainer.apply(smallest)) {
                if (fails(candidate)) {
                    smallest = candidate;
                    break;
                }
            }
        } while (!smallest.equals(before));
    }

    /** A scenario that may not be expected to hold is none, however it fails. */
    private boolean fails(Scenario candidate) {
        boolean isSound = !isOwed || Promises.cover(candidate);
        if (!isSound || !tried.add(candidate) || runsLeft == 0 || !goesOn.getAsBoolean()) {
            return false;
        }
        runsLeft--;
        Trial trial = kind.equals(Failure.RUNS_DIFFER) ? Trial.twice(candidate, goesOn) : Trial.of(candidate, goesOn);
        for (Failure found : trial.failures()) {
            if (found.kind().equals(kind)) {
                failure = found;
                return true;
            }
        }
        return false;
    }
}
