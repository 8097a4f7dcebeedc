package io.floodnet.simulator.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.simulator.network.Loss;
import io.floodnet.simulator.network.Reorder;
import io.floodnet.simulator.scenario.Action;
import io.floodnet.simulator.scenario.Scenario;
import io.floodnet.simulator.scenario.ScenarioReader;
import io.floodnet.simulator.scenario.ScenarioWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ScenarioDrawTest {
    private static final int NODES_MAX = 200;

    /** Of the seeds 1 to 200. */
    private final List<Scenario> drawn = LongStream.rangeClosed(1, 200)
            .mapToObj(seed -> ScenarioDraw.draw(seed, NODES_MAX))
            .toList();

    @Test
    void aSeedIsOneScenario() {
        assertEquals(ScenarioDraw.draw(7, NODES_MAX), drawn.get(6));
    }

    @Test
    void whatIsDrawnCanBeWrittenAndReadBack() {
        for (Scenario scenario : drawn) {
            String text = ScenarioWriter.write(scenario);

            assertEquals(scenario, ScenarioReader.parse("drawn.yaml", text, Path.of(".")));
        }
    }

    @Test
    void sizesStayWithinTheBound() {
        assertTrue(drawn.stream().allMatch(scenario -> scenario.nodes() >= 2 && scenario.nodes() <= NODES_MAX));
        assertTrue(drawn.stream().anyMatch(scenario -> scenario.nodes() > 60), "some are large");
        assertEquals(2, ScenarioDraw.draw(1, 2).nodes());
        assertThrows(IllegalArgumentException.class, () -> ScenarioDraw.draw(1, 1));
    }

    @Test
    void everyKindOfActionIsDrawn() {
        Set<Class<?>> kinds = drawn.stream()
                .flatMap(scenario -> scenario.actions().stream())
                .map(Action::getClass)
                .collect(Collectors.toSet());

        assertEquals(Set.of(Action.class.getPermittedSubclasses()), kinds);
    }

    @Test
    void linksStayInOrderAndComplete() {
        assertTrue(drawn.stream()
                .allMatch(scenario -> scenario.network().loss().kind() == Loss.Kind.RETRANSMIT
                        && scenario.network().reorder().equals(Reorder.NONE)));
    }

    @Test
    void nothingIsExpectedThatIsNotOwed() {
        assertTrue(drawn.stream().allMatch(Promises::cover));
    }
}
