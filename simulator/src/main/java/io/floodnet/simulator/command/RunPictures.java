package io.floodnet.simulator.command;

import io.floodnet.simulator.metrics.RunIdentity;
import io.floodnet.simulator.metrics.RunResult;
import io.floodnet.simulator.metrics.Sample;
import io.floodnet.simulator.report.Axis;
import io.floodnet.simulator.report.Fact;
import io.floodnet.simulator.report.FaultMark;
import io.floodnet.simulator.report.Plot;
import io.floodnet.simulator.report.Series;
import io.floodnet.simulator.run.Faults;
import io.floodnet.simulator.scenario.Action;
import io.floodnet.simulator.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Puts results in the form in which pages and plots show them. */
final class RunPictures {
    private static final double MILLIS_PER_SECOND = 1_000;
    private static final int MARKS_MAX = 1_000;

    private RunPictures() {}

    /** What was run and what came of it. */
    static List<Fact> facts(RunResult result) {
        RunIdentity identity = result.identity();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("version", identity.version()));
        facts.add(new Fact("seed", Long.toString(identity.seed())));
        facts.add(new Fact("nodes", Integer.toString(identity.nodes())));
        identity.parameters().forEach((name, value) -> facts.add(new Fact(name, value)));
        facts.add(new Fact("events", Long.toString(result.totals().events())));
        facts.add(new Fact("alive at the end", Integer.toString(result.totals().alive())));
        facts.add(new Fact("components", Integer.toString(result.graph().components())));
        return facts;
    }

    /** What was done to the network before it ended. */
    static List<FaultMark> marks(Scenario scenario, long durationMillis) {
        return scenario.actions().stream()
                .filter(action -> action.at().toMillis() <= durationMillis)
                .limit(MARKS_MAX)
                .map(action -> FaultMark.at(action.at().toMillis(), kind(action), Faults.nameOf(action)))
                .toList();
    }

    private static FaultMark.Kind kind(Action action) {
        if (action instanceof Action.Broadcast || action instanceof Action.Chat) {
            return FaultMark.Kind.TRAFFIC;
        } else if (action instanceof Action.Crash || action instanceof Action.Leave) {
            return FaultMark.Kind.LOSS;
        } else if (action instanceof Action.JoinMore || action instanceof Action.Restart) {
            return FaultMark.Kind.GAIN;
        } else if (action instanceof Action.Churn) {
            return FaultMark.Kind.CHURN;
        } else if (action instanceof Action.Partition || action instanceof Action.Flap) {
            return FaultMark.Kind.SEPARATION;
        }
        return FaultMark.Kind.DISTURBANCE;
    }

    /** How the network was, tick by tick. */
    static List<Plot> plots(RunResult result) {
        return List.of(
                overTime(
                        "nodes",
                        "Nodes",
                        "nodes",
                        result,
                        line("alive", Sample::alive),
                        line("isolated", Sample::isolated)),
                overTime(
                        "degree",
                        "Links of a node",
                        "links",
                        result,
                        line("least", Sample::degreeMin),
                        line("mean", Sample::degreeMean),
                        line("most", Sample::degreeMax)),
                overTime(
                        "components",
                        "Pieces of the network",
                        "components",
                        result,
                        line("components", Sample::components)));
    }

    private record Line(String name, ToDoubleFunction<Sample> value) {
        Series toSeries(RunResult result) {
            return new Series(
                    name,
                    Series.Shape.LINE,
                    result.samples().stream()
                            .map(sample -> new Series.Point(
                                    sample.atMillis() / MILLIS_PER_SECOND, value.applyAsDouble(sample)))
                            .toList());
        }
    }

    private static Line line(String name, ToDoubleFunction<Sample> value) {
        return new Line(name, value);
    }

    private static Plot overTime(String name, String title, String unit, RunResult result, Line... lines) {
        Series[] series = new Series[lines.length];
        for (int i = 0; i < lines.length; i++) {
            series[i] = lines[i].toSeries(result);
        }
        return new Plot(name, title, Axis.linear("virtual time, s"), Axis.linear(unit), series);
    }
}
