package io.floodnet.simulator.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.simulator.metrics.RunResult;
import io.floodnet.simulator.metrics.Verdict;
import io.floodnet.simulator.scenario.Scenario;
import io.floodnet.simulator.scenario.ScenarioLibrary;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The scenarios that come with the simulator, each with five seeds and all checks, in networks that a build has time for. */
@Execution(ExecutionMode.CONCURRENT)
class LibraryTest {
    private static final int NODES_MAX = 300;
    private static final int SEEDS = 5;

    static Stream<Arguments> runs() {
        return ScenarioLibrary.names().stream()
                .flatMap(name -> LongStream.rangeClosed(1, SEEDS).mapToObj(seed -> Arguments.of(name, seed)));
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("runs")
    void itHoldsWhatItExpects(String name, long seed) {
        Scenario scenario = ScenarioLibrary.load(name).withSeed(seed);
        Scenario small = scenario.withNodes(Math.min(NODES_MAX, scenario.nodes()));

        try (Simulation simulation = new Simulation(small, RunOptions.defaults())) {
            RunResult result = simulation.run(Progress.NONE);

            assertEquals(List.of(), result.failures());
            assertEquals(Verdict.PASSED, result.verdict());
            assertTrue(result.totals().events() > 10L * small.nodes(), "it was more than a start");
        }
    }
}
