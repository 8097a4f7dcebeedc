package io.floodnet.simulator.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.floodnet.simulator.run.Progress;
import io.floodnet.simulator.run.RunOptions;
import io.floodnet.simulator.run.Simulation;
import io.floodnet.simulator.scenario.Scenario;
import io.floodnet.simulator.scenario.ScenarioReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What exploring has found in the protocol, and is mended, by the smallest scenarios for it. */
class MendedWeaknessesTest {

    private static List<String> failures(String yaml) {
        Scenario scenario = ScenarioReader.parse("known.yaml", yaml, Path.of(""));
        try (Simulation simulation = new Simulation(scenario, RunOptions.defaults())) {
            return simulation.run(Progress.NONE).failures();
        }
    }

    /** A link over which walks go all the time is never pinged; shuffles compare clocks too. */
    @Test
    void aWrongClockIsNoticedOnALinkThatIsNeverSilent() {
        assertEquals(List.of(), failures("""
                        scenario: clocks-never-compared
                        about: One of three clocks is an hour ahead.
                        nodes: 3
                        seed: 168
                        join: {rate: at once, entries: 1}
                        network:
                          latency: {model: constant, one-way: 50ms}
                          clocks: {spread: 4s, wrong-share: 20 %, wrong-by: 1h}
                        actions:
                          - {at: 187s, do: broadcast, count: 1, every: 1s, bytes: 100}
                        duration: 187s
                        expect: {settle: 20s, coverage: 100 %}
                        """));
    }

    /** A walk of fifteen hops and its answer take longer than the 3 s that they are granted, so that the next is shorter. */
    @Test
    void whereTheWaysAreVeryLongWalksGetShorterUntilTheyAreAnswered() {
        assertEquals(List.of(), failures("""
                        scenario: long-ways
                        about: Two nodes stand still for a minute, a quarter of a second from all others.
                        nodes: 11
                        seed: 309
                        join: {rate: at once, entries: 1}
                        network:
                          latency: {model: constant, one-way: 255ms}
                        actions:
                          - {at: 1900ms, do: stall, nodes: 2, spare: entry, lasts: 54s}
                        duration: 236s
                        expect: {settle: 20s, isolated: 0}
                        """));
    }
}
