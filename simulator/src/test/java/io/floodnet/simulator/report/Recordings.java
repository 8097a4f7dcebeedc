package io.floodnet.simulator.report;

import io.floodnet.simulator.report.FloodTrace.Arrival;
import io.floodnet.simulator.report.Series.Point;
import io.floodnet.simulator.report.Series.Shape;
import java.util.List;
import java.util.stream.IntStream;

/** Small recordings for single questions. */
final class Recordings {
    /** All that HTML, JavaScript, XML and our own template could trip over. */
    static final String HOSTILE = "</script><script>alert(1)</script> {{recording}} \"'&<!-- $1 \\";

    private Recordings() {}

    /** Two nodes, one link, one flood, and a text of the caller's wherever there is room for one. */
    static Recording saying(String text) {
        return new Recording(
                text,
                Verdict.FAILED,
                List.of(new Fact(text, text)),
                List.of(text),
                1_000,
                allNodes(2),
                List.of(GraphChange.joined(0, 0), GraphChange.joined(10, 1), GraphChange.linkAdded(20, 0, 1)),
                List.of(new FloodTrace(text, 100_000, 0, List.of(new Arrival(1, 0, 1, 5_000)))),
                List.of(FaultMark.at(500, FaultMark.Kind.LOSS, text)),
                List.of(plot(text)));
    }

    /** Every node of a run. */
    static NodeSample allNodes(int nodes) {
        return new NodeSample(IntStream.range(0, nodes).boxed().toList(), nodes);
    }

    static Recording hostile() {
        return saying(HOSTILE);
    }

    static Plot plot(String text) {
        Series one = new Series(text, Shape.LINE, List.of(new Point(0, 0), new Point(1, 1)));
        Series other = new Series(text, Shape.BARS, List.of(new Point(0, 3), new Point(1, 2)));
        return new Plot("plot", text, Axis.linear(text), Axis.linear(text), one, other)
                .with(new Plot.Reference(text, Plot.Direction.UPRIGHT, 0.5));
    }

    static Recording of(int durationMillis, NodeSample nodes, List<GraphChange> changes, List<FloodTrace> floods) {
        return new Recording(
                "run",
                Verdict.PASSED,
                List.of(),
                List.of(),
                durationMillis,
                nodes,
                changes,
                floods,
                List.of(),
                List.of());
    }
}
