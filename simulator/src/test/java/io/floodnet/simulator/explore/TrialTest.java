package io.floodnet.simulator.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.floodnet.simulator.scenario.Scenario;
import io.floodnet.simulator.scenario.ScenarioLibrary;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class TrialTest {
    private static final Scenario SCENARIO = ScenarioLibrary.load("flood").withNodes(10);

    private final AtomicInteger asked = new AtomicInteger();

    private BooleanSupplier until(int times) {
        return () -> asked.incrementAndGet() < times;
    }

    @Test
    void endsInTheMidstOfARunWhenTold() {
        Trial trial = Trial.of(SCENARIO, until(3));

        assertFalse(trial.isDone());
        assertEquals(3, asked.get());
    }

    @Test
    void runsThatWereEndedAtDifferentPlacesAreNoFinding() {
        assertEquals(List.of(), Trial.twice(SCENARIO, until(3)).failures());
        assertEquals(4, asked.get());
    }
}
