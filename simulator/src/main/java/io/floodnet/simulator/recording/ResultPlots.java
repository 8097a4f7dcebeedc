package io.floodnet.simulator.recording;

import io.floodnet.simulator.graph.Counts;
import io.floodnet.simulator.metrics.Deliveries;
import io.floodnet.simulator.metrics.RunResult;
import io.floodnet.simulator.metrics.Sample;
import io.floodnet.simulator.report.Axis;
import io.floodnet.simulator.report.Plot;
import io.floodnet.simulator.report.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The plots of a run. */
public final class ResultPlots {
    private ResultPlots() {}

    /** One for each figure that the run gave; a run without messages has none of their latency. */
    public static List<Plot> of(RunResult result) {
        List<Plot> plots = new ArrayList<>();
        if (result.deliveries().latency().count() > 0) {
            addDeliveries(result.deliveries(), plots);
        }
        if (result.graph().degrees().total() > 0) {
            plots.add(new Plot(
                    "degrees",
                    "Links of a node, at the end",
                    Axis.linear("links"),
                    Axis.linear("nodes"),
                    bars("nodes", result.graph().degrees())));
        }
        if (result.samples().size() > 1) {
            addTimes(result.samples(), plots);
        }
        return plots;
    }

    private static void addDeliveries(Deliveries deliveries, List<Plot> plots) {
        List<Series.Point> latency = deliveries.percentiles().stream()
                .map(point -> new Series.Point(point.latencyMicros() / 1e3, point.percent()))
                .toList();
        Plot.Reference median = new Plot.Reference(
                "median", Plot.Direction.UPRIGHT, deliveries.latency().p50Micros() / 1e3);
        plots.add(new Plot(
                        "latency",
                        "Latency of deliveries",
                        Axis.linear("latency, ms"),
                        Axis.linear("deliveries, %"),
                        new Series("deliveries", Series.Shape.LINE, latency))
                .with(median));
        plots.add(new Plot(
                "hops",
                "Hops of deliveries",
                Axis.linear("hops"),
                Axis.linear("deliveries"),
                bars("deliveries", deliveries.hops())));
        List<Series.Point> coverage = deliveries.coverage().stream()
                .map(point -> new Series.Point(point.afterMicros() / 1e3, 100 * point.share()))
                .toList();
        plots.add(new Plot(
                "coverage",
                "Nodes that have a message, over time",
                Axis.linear("time since it was sent, ms"),
                Axis.linear("nodes, %"),
                new Series("nodes", Series.Shape.LINE, coverage)));
    }

    private static Series bars(String name, Counts counts) {
        List<Series.Point> points = IntStream.rangeClosed(counts.min(), counts.max())
                .mapToObj(value -> new Series.Point(value, counts.count(value)))
                .toList();
        return new Series(name, Series.Shape.BARS, points);
    }

    private static void addTimes(List<Sample> samples, List<Plot> plots) {
        plots.add(new Plot(
                "nodes",
                "Nodes over time",
                Axis.linear("time, s"),
                Axis.linear("nodes"),
                over(samples, "alive", Sample::alive),
                over(samples, "in the largest component", Sample::largestComponent)));
        plots.add(new Plot(
                "components",
                "Components over time",
                Axis.linear("time, s"),
                Axis.linear("components"),
                over(samples, "components", Sample::components)));
        plots.add(new Plot(
                "degree",
                "Links of a node over time",
                Axis.linear("time, s"),
                Axis.linear("links"),
                over(samples, "most", Sample::degreeMax),
                over(samples, "mean", Sample::degreeMean),
                over(samples, "fewest", Sample::degreeMin)));
        plots.add(new Plot(
                "traffic",
                "Packets over time",
                Axis.linear("time, s"),
                Axis.linear("packets sent, per node and second"),
                traffic(samples)));
    }

    private static Series over(List<Sample> samples, String name, ToDoubleFunction<Sample> value) {
        return new Series(
                name,
                Series.Shape.STEPS,
                samples.stream()
                        .map(sample -> new Series.Point(sample.atMillis() / 1e3, value.applyAsDouble(sample)))
                        .toList());
    }

    private static Series traffic(List<Sample> samples) {
        List<Series.Point> points = new ArrayList<>();
        for (int i = 1; i < samples.size(); i++) {
            Sample before = samples.get(i - 1);
            Sample now = samples.get(i);
            double seconds = Math.max(0.001, (now.atMillis() - before.atMillis()) / 1e3);
            double rate = (now.packets() - before.packets()) / seconds / Math.max(1, now.alive());
            points.add(new Series.Point(now.atMillis() / 1e3, rate));
        }
        return new Series("packets", Series.Shape.LINE, points);
    }
}
