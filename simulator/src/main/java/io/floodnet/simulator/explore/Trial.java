package io.floodnet.simulator.explore;

import io.floodnet.simulator.engine.Violation;
import io.floodnet.simulator.metrics.RunResult;
import io.floodnet.simulator.run.Progress;
import io.floodnet.simulator.run.RunOptions;
import io.floodnet.simulator.run.Simulation;
import io.floodnet.simulator.scenario.Scenario;
import java.util.List;

/**
 * What one run of a scenario came to.
 *
 * @param hash of all its events; 0 if it broke down
 */
record Trial(List<Failure> failures, long hash) {

    /** Plays a scenario, with all checks. */
    static Trial of(Scenario scenario) {
        try (Simulation simulation = new Simulation(scenario, RunOptions.defaults())) {
            RunResult result = simulation.run(Progress.NONE);
            Violation violation = simulation.violation();
            List<Failure> failures = result.failures().stream()
                    .map(sentence -> violation == null ? Failure.unmet(sentence) : Failure.of(violation, sentence))
                    .toList();
            return new Trial(failures, result.totals().eventLogHash());
        } catch (RuntimeException | AssertionError | StackOverflowError problem) {
            // Whatever else the protocol or the engine throws is what is looked for here, too.
            return new Trial(List.of(Failure.thrown(problem)), 0);
        }
    }

    /** Plays a scenario twice: a clock that is read, or chance without a seed, makes the two differ. */
    static Trial twice(Scenario scenario) {
        Trial first = of(scenario);
        Trial second = of(scenario);
        return first.hash == second.hash
                ? first
                : new Trial(List.of(Failure.differing(first.hash, second.hash)), first.hash);
    }
}
