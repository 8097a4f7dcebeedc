package io.floodnet.simulator.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.simulator.engine.SimulatedNode;
import io.floodnet.simulator.engine.Violation;
import io.floodnet.simulator.engine.Watcher;
import io.floodnet.simulator.run.Progress;
import io.floodnet.simulator.run.RunOptions;
import io.floodnet.simulator.run.Simulation;
import io.floodnet.simulator.scenario.ScenarioLibrary;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ReplayCommandTest {

    @Test
    void stopsAfterTheStepAndShowsTheLastTwenty() {
        Ran ran = Ran.of("replay", "flood", "--nodes", "20", "--seed", "3", "--step", "500");

        assertEquals(0, ran.status());
        assertEquals("simulate replay flood --seed 3 --nodes 20", ran.lines().get(0));
        assertEquals("stopped after step 500", ran.lines().get(1));
        assertEquals(481, stepIn(ran.lines().get(4)));
        assertEquals(500, stepIn(ran.lines().get(23)));
    }

    @Test
    void showsWhatHappenedToOneNode() {
        Ran ran = Ran.of("replay", "flood", "--nodes", "20", "--at", "5s", "--node", "4");

        assertEquals(0, ran.status());
        assertTrue(ran.output().contains("\nnode 4: degree "), ran::output);
        assertTrue(
                ran.lines().subList(4, 24).stream()
                        .allMatch(line -> line.substring(24, 32).strip().equals("4")),
                ran::output);
    }

    @Test
    void saysInWordsWhatHappened() {
        Ran begin = Ran.of("replay", "flood", "--nodes", "20", "--step", "30");
        Ran later = Ran.of("replay", "mass-crash-50", "--nodes", "20", "--at", "100s");

        String events = begin.output() + later.output();

        assertTrue(begin.output().contains("  is connected\n"), events);
        assertTrue(begin.output().contains("  dial of node "), events);
        assertTrue(begin.output().contains("  JoinRequest, walk "), events);
        assertTrue(later.output().contains("  timer liveness\n"), events);
        assertFalse(events.contains("@") || events.contains("["), events);
    }

    @Test
    void saysThatThereIsNoSuchNode() {
        Ran ran = Ran.of("replay", "flood", "--nodes", "20", "--step", "9", "--node", "77");

        assertTrue(ran.output().contains("there is no node 77 among the "), ran::output);
    }

    @Test
    void isTheSameEachTime() {
        String[] arguments = {"replay", "flood", "--nodes", "20", "--step", "1234"};

        assertEquals(Ran.of(arguments), Ran.of(arguments));
    }

    @Test
    void comesToWhatWasFoundWrongAtTheSameStepInTheSameWords() {
        Violation found = violation(List.of(new FifthLink()));
        Recall recall = new Recall(found.step(), Long.MAX_VALUE, found.node());

        Violation again = violation(List.of(new FifthLink(), recall));

        assertEquals(found.getMessage(), again.getMessage());
        assertEquals(found.step(), recall.step());
        assertEquals(
                found.step(), recall.events().get(recall.events().size() - 1).step());
    }

    private static long stepIn(String line) {
        return Long.parseLong(line.substring(0, 10).strip());
    }

    private static Violation violation(List<Watcher> watchers) {
        RunOptions options = RunOptions.defaults().withWatchers(watchers);
        try (Simulation simulation =
                new Simulation(ScenarioLibrary.load("flood").withNodes(20), options)) {
            simulation.run(Progress.NONE);
            return Objects.requireNonNull(simulation.violation());
        }
    }

    /** Objects to what nodes do all the time. */
    private static final class FifthLink implements Watcher {
        @Override
        public void afterEvent(SimulatedNode node, long atNanos) {
            if (node.degree() >= 5) {
                throw new Violation("has five links", node, atNanos);
            }
        }
    }
}
