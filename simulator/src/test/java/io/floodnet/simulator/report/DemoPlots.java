package io.floodnet.simulator.report;

import io.floodnet.simulator.report.FloodTrace.Arrival;
import io.floodnet.simulator.report.Plot.Direction;
import io.floodnet.simulator.report.Plot.Reference;
import io.floodnet.simulator.report.Series.Point;
import io.floodnet.simulator.report.Series.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/** Plots of the kinds that a run has: bars, lines, steps, dots, axes by powers of ten. */
final class DemoPlots {

    private DemoPlots() {}

    static List<Plot> of(List<FloodTrace> floods, int[] degrees, int nodes) {
        return List.of(
                latency(floods),
                coverage(floods, nodes),
                hops(floods),
                degrees(degrees),
                alive(),
                tail(floods),
                packets(),
                sizes());
    }

    private static Plot latency(List<FloodTrace> floods) {
        List<Point> bars = histogram(floods, arrival -> arrival.afterMicros() / 20_000, 20);
        return new Plot(
                        "latency",
                        "Latency from the sender to each node",
                        Axis.linear("latency, ms"),
                        Axis.linear("deliveries"),
                        new Series("deliveries", Shape.BARS, bars))
                .with(new Reference("a bound", Direction.UPRIGHT, 231));
    }

    private static Plot coverage(List<FloodTrace> floods, int nodes) {
        List<Series> series = new ArrayList<>();
        for (FloodTrace flood : floods.subList(0, Math.min(3, floods.size()))) {
            List<Point> points = new ArrayList<>();
            for (int i = 0; i < flood.arrivals().size(); i += 25) {
                points.add(new Point(flood.arrivals().get(i).afterMicros() / 1_000.0, 100.0 * i / nodes));
            }
            series.add(new Series(flood.label(), Shape.LINE, points));
        }
        return new Plot(
                        "coverage",
                        "Coverage over time",
                        Axis.linear("time since the sending, ms"),
                        Axis.linear("nodes reached, %"),
                        series.toArray(Series[]::new))
                .with(new Reference("all of them", Direction.LEVEL, 100));
    }

    private static Plot hops(List<FloodTrace> floods) {
        return new Plot(
                "hops",
                "Hops travelled by the first copy",
                Axis.linear("hops"),
                Axis.linear("deliveries"),
                new Series("deliveries", Shape.BARS, histogram(floods, Arrival::hops, 1)));
    }

    private static Plot degrees(int[] degrees) {
        Map<Integer, Integer> counts = new TreeMap<>();
        Arrays.stream(degrees).forEach(degree -> counts.merge(degree, 1, Integer::sum));
        List<Point> bars = counts.entrySet().stream()
                .map(entry -> new Point(entry.getKey(), entry.getValue()))
                .toList();
        return new Plot(
                        "degrees",
                        "Links of each node at the end",
                        Axis.linear("links"),
                        Axis.linear("nodes"),
                        new Series("nodes", Shape.BARS, bars))
                .with(new Reference("desired", Direction.UPRIGHT, DemoRun.DEGREE));
    }

    private static Plot alive() {
        List<Point> alive = List.of(
                new Point(0, 1),
                new Point(5, 500),
                new Point(10, 1_000),
                new Point(20, 2_000),
                new Point(40, 1_334),
                new Point(80, 1_334));
        List<Point> largest = List.of(
                new Point(0, 1),
                new Point(5, 498),
                new Point(10, 999),
                new Point(20, 2_000),
                new Point(40, 1_334),
                new Point(62, 800),
                new Point(70, 1_334),
                new Point(80, 1_334));
        return new Plot(
                "alive",
                "Nodes alive and the largest component",
                Axis.linear("time, s"),
                Axis.linear("nodes"),
                new Series("alive", Shape.STEPS, alive),
                new Series("largest component", Shape.STEPS, largest));
    }

    private static Plot tail(List<FloodTrace> floods) {
        long[] micros = floods.stream()
                .flatMap(flood -> flood.arrivals().stream())
                .mapToLong(Arrival::afterMicros)
                .sorted()
                .toArray();
        List<Point> points = new ArrayList<>();
        for (double left = 1; left * micros.length >= 1; left *= 0.8) {
            int index = (int) Math.min(micros.length - 1, Math.floor((1 - left) * micros.length));
            points.add(new Point(micros[index] / 1_000.0, left));
        }
        return new Plot(
                "latency-tail",
                "Share of deliveries that took longer",
                Axis.linear("latency, ms"),
                Axis.log("share of deliveries"),
                new Series("deliveries", Shape.LINE, points));
    }

    private static Plot packets() {
        String[] kinds = {"Message", "Ping", "Pong", "JoinRequest", "JoinAck", "Contacts", "Leave"};
        Series[] series = new Series[kinds.length];
        for (int kind = 0; kind < kinds.length; kind++) {
            double base = 200.0 / (kind + 1);
            series[kind] = new Series(
                    kinds[kind],
                    Shape.LINE,
                    IntStream.rangeClosed(0, 16)
                            .mapToObj(i -> new Point(5 * i, base * (1.2 + Math.sin(i * 0.7 + base))))
                            .toList());
        }
        return new Plot(
                "packets",
                "Packets by kind",
                Axis.linear("time, s"),
                Axis.linear("packets per node and minute"),
                series);
    }

    private static Plot sizes() {
        List<Point> dots = IntStream.rangeClosed(0, 20)
                .mapToObj(i -> new Point(100 * Math.pow(2, i / 2.0), 60 * Math.log(100 * Math.pow(2, i / 2.0))))
                .toList();
        return new Plot(
                "scaling",
                "Time to reach everybody",
                Axis.log("nodes"),
                Axis.linear("time, ms"),
                new Series("runs", Shape.DOTS, dots));
    }

    private static List<Point> histogram(List<FloodTrace> floods, ToLongFunction<Arrival> bin, double width) {
        Map<Long, Integer> counts = new TreeMap<>();
        for (FloodTrace flood : floods) {
            flood.arrivals().forEach(arrival -> counts.merge(bin.applyAsLong(arrival), 1, Integer::sum));
        }
        double middle = width > 1 ? 0.5 : 0;
        return counts.entrySet().stream()
                .map(entry -> new Point((entry.getKey() + middle) * width, entry.getValue()))
                .toList();
    }
}
