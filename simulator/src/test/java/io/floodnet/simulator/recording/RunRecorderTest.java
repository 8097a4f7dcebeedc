package io.floodnet.simulator.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.floodnet.simulator.metrics.RunResult;
import io.floodnet.simulator.report.FloodTrace;
import io.floodnet.simulator.report.GraphChange;
import io.floodnet.simulator.report.Plot;
import io.floodnet.simulator.report.Recording;
import io.floodnet.simulator.run.Progress;
import io.floodnet.simulator.run.RunOptions;
import io.floodnet.simulator.run.Simulation;
import io.floodnet.simulator.scenario.Scenario;
import io.floodnet.simulator.scenario.ScenarioReader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RunRecorderTest {
    private static final Scenario CRASH = ScenarioReader.parse("crash.yaml", """
            scenario: crash
            about: A fifth of the nodes is killed, and the others talk.
            nodes: 40
            duration: 40s
            join: {rate: 20/s, entries: 1}
            actions:
              - {at: 20s, do: crash, share: 20 %, kind: kill}
              - {at: 35s, do: broadcast, count: 3, every: 1s, bytes: 10}
            """, Path.of(""));

    private static Recording record(Scenario scenario) {
        RunRecorder recorder = new RunRecorder();
        try (Simulation simulation =
                new Simulation(scenario, RunOptions.defaults().withWatchers(List.of(recorder)))) {
            RunResult result = simulation.run(Progress.NONE);
            return recorder.toRecording(scenario, result);
        }
    }

    private static long count(Recording recording, GraphChange.Kind kind) {
        return recording.changes().stream()
                .filter(change -> change.kind() == kind)
                .count();
    }

    @Test
    void whoCameAndWentIsThere() {
        Recording recording = record(CRASH);

        assertEquals(40, count(recording, GraphChange.Kind.JOINED));
        assertEquals(8, count(recording, GraphChange.Kind.CRASHED));
        assertEquals(
                1,
                recording.marks().stream()
                        .filter(mark -> mark.label().equals("crash") && mark.fromMillis() == 20_000)
                        .count());
    }

    @Test
    void eachLinkComesOnceAndGoesOnceAndNoneIsLeftAtTheDead() {
        Set<Set<Integer>> links = new HashSet<>();
        Set<Integer> dead = new HashSet<>();
        for (GraphChange change : record(CRASH).changes()) {
            Set<Integer> link = Set.copyOf(List.of(change.node(), change.other()));
            switch (change.kind()) {
                case LINK_ADDED -> assertTrue(links.add(link), "twice: " + change);
                case LINK_REMOVED -> assertTrue(links.remove(link), "not there: " + change);
                case CRASHED -> dead.add(change.node());
                default -> {}
            }
        }

        assertTrue(links.size() >= 32 * 4, "links at the end: " + links.size());
        assertTrue(links.stream().flatMap(Set::stream).noneMatch(dead::contains));
    }

    @Test
    void eachFloodReachesAllTheLivingOverALink() {
        List<FloodTrace> floods = record(CRASH).floods();

        assertEquals(3, floods.size());
        for (FloodTrace flood : floods) {
            assertEquals(31, flood.arrivals().size());
            assertTrue(flood.arrivals().stream().allMatch(arrival -> arrival.from() != arrival.node()));
            assertTrue(flood.arrivals().stream().anyMatch(arrival -> arrival.from() == flood.origin()));
        }
    }

    @Test
    void ofMoreActionsThanThePageMarksTheRestShareOneMark() {
        Recording recording = record(ScenarioReader.parse(
                "busy.yaml", """
                scenario: busy
                about: Messages one by one.
                nodes: 2
                duration: 2s
                actions:
                """ + "  - {at: 1s, do: broadcast, bytes: 10}\n".repeat(1_200), Path.of("")));

        assertEquals(1_000, recording.marks().size());
        assertEquals(
                "201 more, not shown one by one", recording.marks().get(999).label());
    }

    /** How many nodes are on each side while the network is divided into 2, 3 and 5, and at the end of the run. */
    private static List<List<Long>> sides(String direction, String lasts) {
        Recording recording =
                record(ScenarioReader.parse("divided.yaml", """
                scenario: divided
                about: Three sides.
                nodes: 10
                duration: 20s
                join: {rate: 10/s, entries: 1}
                actions:
                  - {at: 10s, do: partition, lasts: %s, sides: [20 %%, 30 %%], direction: %s}
                """.formatted(lasts, direction), Path.of("")));
        return List.of(sidesAt(recording, 10_000), sidesAt(recording, recording.durationMillis()));
    }

    private static List<Long> sidesAt(Recording recording, long atMillis) {
        int[] sides = new int[10];
        recording.changes().stream()
                .filter(change -> change.kind() == GraphChange.Kind.SIDE_TAKEN && change.timeMillis() <= atMillis)
                .forEach(change -> sides[change.node()] = change.other());
        return IntStream.range(0, 3)
                .mapToObj(side ->
                        Arrays.stream(sides).filter(taken -> taken == side).count())
                .toList();
    }

    @Test
    void eachSideOfAPartitionHasItsNumberUntilItHeals() {
        List<Long> whole = List.of(10L, 0L, 0L);

        assertEquals(List.of(List.of(5L, 2L, 3L), whole), sides("both", "5s"));
        assertEquals(List.of(List.of(2L, 3L, 5L), whole), sides("one-way", "5s"));
    }

    @Test
    void aPartitionThatOutlastsTheRunIsNotShownHealed() {
        assertEquals(List.of(List.of(5L, 2L, 3L), List.of(5L, 2L, 3L)), sides("both", "15s"));
    }

    @Test
    void thereIsAPlotForEachFigure() {
        assertEquals(
                List.of("latency", "hops", "coverage", "degrees", "nodes", "components", "degree", "traffic"),
                record(CRASH).plots().stream().map(Plot::name).toList());
    }

    @Test
    void ofALargeNetworkAPartIsShownThatHangsTogether() {
        Recording recording = record(ScenarioReader.parse("large.yaml", """
                scenario: large
                about: More nodes than a page can show.
                nodes: 3500
                duration: 12s
                join: {rate: 500/s, entries: 1}
                """, Path.of("")));

        assertEquals(3_000, recording.nodes().shown());
        assertEquals(3_500, recording.nodes().total());
        assertTrue(count(recording, GraphChange.Kind.LINK_ADDED) > 3_000);
    }
}
