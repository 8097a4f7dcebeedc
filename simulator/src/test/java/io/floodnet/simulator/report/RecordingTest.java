package io.floodnet.simulator.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.floodnet.simulator.report.FloodTrace.Arrival;
import io.floodnet.simulator.report.Series.Point;
import io.floodnet.simulator.report.Series.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class RecordingTest {
    private static final NodeSample TWO = Recordings.allNodes(2);

    @Test
    void aNodeThatIsNotShownIsRefused() {
        assertRefused(
                "node of a change must be within 0..1, got 2",
                () -> Recordings.of(10, TWO, List.of(GraphChange.joined(0, 2)), List.of()));
        assertRefused(
                "other end of a link must be within 0..1, got 7",
                () -> Recordings.of(10, TWO, List.of(GraphChange.linkAdded(0, 1, 7)), List.of()));
        assertRefused(
                "origin of a flood must be within -1..1, got 2",
                () -> Recordings.of(10, TWO, List.of(), List.of(new FloodTrace("m", 0, 2, List.of()))));
    }

    @Test
    void timeNeitherGoesBackNorPastTheEnd() {
        assertRefused(
                "time of a change in milliseconds must be within 5..10, got 4",
                () -> Recordings.of(10, TWO, List.of(GraphChange.joined(5, 0), GraphChange.joined(4, 1)), List.of()));
        assertRefused(
                "time of a change in milliseconds must be within 0..10, got 11",
                () -> Recordings.of(10, TWO, List.of(GraphChange.joined(11, 0)), List.of()));
        assertRefused(
                "arrivals must be in the order of time, got 1 microseconds after 2",
                () -> new FloodTrace("m", 0, -1, List.of(new Arrival(0, 1, 1, 2), new Arrival(1, 0, 1, 1))));
    }

    @Test
    void aFloodReachesEachNodeOnce() {
        FloodTrace twice = new FloodTrace("m", 0, 0, List.of(new Arrival(1, 0, 1, 2), new Arrival(1, 0, 1, 3)));

        assertRefused(
                "a flood must reach each node once and not its origin, got node 1 again",
                () -> Recordings.of(10, TWO, List.of(), List.of(twice)));
    }

    @Test
    void aSampleHasBounds() {
        assertRefused("nodes shown must be within 1..5000, got 5001", () -> Recordings.allNodes(5_001));
        assertRefused("node id must be within 0..2, got 3", () -> new NodeSample(List.of(0, 3), 3));
        assertRefused("node ids must differ, got 1 twice", () -> new NodeSample(List.of(0, 1, 1), 3));
        assertRefused("nodes in total must be at least 2, got 1", () -> new NodeSample(List.of(0, 1), 1));
    }

    @Test
    void aPlotHasANameThatAFileCanHave() {
        Series series = new Series("s", Shape.LINE, List.of());

        assertRefused(
                "name of a plot must be of a-z, 0-9 and hyphens, got '../a'",
                () -> new Plot("../a", "title", Axis.linear("x"), Axis.linear("y"), series));
    }

    @Test
    void aPointIsANumber() {
        assertRefused("y must be finite, got NaN", () -> new Point(0, Double.NaN));
        assertRefused(
                "points of 's' must be in the order of x, got 1.0 after 2.0",
                () -> new Series("s", Shape.LINE, List.of(new Point(2, 0), new Point(1, 0))));
    }

    private static void assertRefused(String sentence, Executable making) {
        assertEquals(
                sentence, assertThrows(IllegalArgumentException.class, making).getMessage());
    }
}
