package io.floodnet.simulator.explore;

import io.floodnet.simulator.engine.Violation;
import io.floodnet.simulator.metrics.Ending;
import io.floodnet.simulator.metrics.RunResult;
import io.floodnet.simulator.run.RunOptions;
import io.floodnet.simulator.run.Simulation;
import io.floodnet.simulator.scenario.Scenario;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * What one run of a scenario came to.
 *
 * @param hash of all its events; 0 if it broke down
 * @param isDone whether it came to an end by itself
 */
record Trial(List<Failure> failures, long hash, boolean isDone) {

    /**
     * Plays a scenario, with all checks.
     *
     * @param goesOn asked on the way; where it says no, the run ends and has shown nothing
     */
    static Trial of(Scenario scenario, BooleanSupplier goesOn) {
        try (Simulation simulation = new Simulation(scenario, RunOptions.defaults())) {
            RunResult result = simulation.run((virtual, total, events) -> goesOn.getAsBoolean());
            Violation violation = simulation.violation();
            List<Failure> failures = result.failures().stream()
                    .map(sentence -> violation == null ? Failure.unmet(sentence) : Failure.of(violation, sentence))
                    .toList();
            boolean isDone = violation != null || result.totals().ending() == Ending.COMPLETE;
            return new Trial(failures, result.totals().eventLogHash(), isDone);
        } catch (RuntimeException | AssertionError | StackOverflowError problem) {
            // Whatever else the protocol or the engine throws is what is looked for here, too.
            return new Trial(List.of(Failure.thrown(problem)), 0, true);
        }
    }

    /** Plays a scenario twice: a clock that is read, or chance without a seed, makes the two differ. */
    static Trial twice(Scenario scenario, BooleanSupplier goesOn) {
        Trial first = of(scenario, goesOn);
        Trial second = of(scenario, goesOn);
        return first.hash == second.hash || !first.isDone || !second.isDone
                ? first
                : new Trial(List.of(Failure.differing(first.hash, second.hash)), first.hash, true);
    }
}
