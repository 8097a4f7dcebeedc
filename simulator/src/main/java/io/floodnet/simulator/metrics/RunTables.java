package io.floodnet.simulator.metrics;

import static io.floodnet.simulator.metrics.Column.decimal;
import static io.floodnet.simulator.metrics.Column.text;
import static io.floodnet.simulator.metrics.Column.texts;
import static io.floodnet.simulator.metrics.Column.whole;
import static io.floodnet.simulator.metrics.Column.wholeUnlessNever;
import static io.floodnet.simulator.metrics.Column.wholes;

import io.floodnet.simulator.graph.GraphMeasures;
import io.floodnet.simulator.metrics.Deliveries.CoveragePoint;
import io.floodnet.simulator.metrics.Deliveries.PercentilePoint;
import java.util.List;
import java.util.Locale;

/**
 * Says once for all formats which fields a result has, what they are called and in which order they come.
 *
 * <p>A field has the name of the component of its record, so the documentation of the record is that of the format.
 */
final class RunTables {
    private static final List<Column<RunIdentity>> RUN = List.of(
            text("scenario", RunIdentity::scenario),
            text("scenarioHash", identity -> Digits.hex(identity.scenarioHash())),
            text("version", RunIdentity::version),
            whole("seed", RunIdentity::seed),
            whole("nodes", RunIdentity::nodes),
            texts("parameters", RunIdentity::parameters));

    private static final List<Column<Sample>> SAMPLE = List.of(
            whole("atMillis", Sample::atMillis),
            whole("alive", Sample::alive),
            whole("links", Sample::links),
            decimal("degreeMean", Sample::degreeMean),
            whole("degreeMin", Sample::degreeMin),
            whole("degreeMax", Sample::degreeMax),
            whole("components", Sample::components),
            whole("largestComponent", Sample::largestComponent),
            whole("oneSidedLinks", Sample::oneSidedLinks),
            whole("isolated", Sample::isolated),
            whole("packets", Sample::packets),
            whole("bytes", Sample::bytes),
            whole("events", Sample::events));

    private static final List<Column<Flood>> FLOOD = List.of(
            whole("number", Flood::number),
            whole("sentAtMillis", Flood::sentAtMillis),
            whole("origin", Flood::origin),
            whole("payloadBytes", Flood::payloadBytes),
            whole("reachable", Flood::reachable),
            whole("missed", Flood::missed),
            whole("reached", Flood::reached),
            decimal("coverage", Flood::coverage),
            whole("copies", Flood::copies),
            decimal("copiesPerNode", Flood::copiesPerNode),
            whole("bytes", Flood::bytes),
            decimal("meanMicros", flood -> flood.latency().meanMicros()),
            whole("p50Micros", flood -> flood.latency().p50Micros()),
            whole("p90Micros", flood -> flood.latency().p90Micros()),
            whole("p99Micros", flood -> flood.latency().p99Micros()),
            whole("maxMicros", flood -> flood.latency().maxMicros()),
            decimal("hopsMean", flood -> flood.hops().mean()),
            whole("hopsMax", flood -> flood.hops().max()),
            wholes("hops", flood -> flood.hops().toArray()));

    private static final List<Column<Reach>> REACH = List.of(
            whole("messages", Reach::messages),
            decimal("coverageMin", Reach::coverageMin),
            decimal("coverageMean", Reach::coverageMean),
            decimal("copiesPerNode", Reach::copiesPerNode));

    private static final List<Column<Deliveries>> DELIVERIES = List.of(
            whole("count", deliveries -> deliveries.latency().count()),
            decimal("meanMicros", deliveries -> deliveries.latency().meanMicros()),
            whole("p50Micros", deliveries -> deliveries.latency().p50Micros()),
            whole("p90Micros", deliveries -> deliveries.latency().p90Micros()),
            whole("p99Micros", deliveries -> deliveries.latency().p99Micros()),
            whole("maxMicros", deliveries -> deliveries.latency().maxMicros()),
            decimal("hopsMean", deliveries -> deliveries.hops().mean()),
            whole("hopsMax", deliveries -> deliveries.hops().max()),
            wholes("hops", deliveries -> deliveries.hops().toArray()));

    private static final List<Column<Directs>> DIRECTS = List.of(
            whole("sent", Directs::sent),
            decimal("deliveredShare", Directs::deliveredShare),
            decimal("acknowledgedShare", Directs::acknowledgedShare),
            decimal("floodedShare", Directs::floodedShare),
            decimal("copies", Directs::copies),
            decimal("stretch", Directs::stretch),
            decimal("meanMicros", directs -> directs.latency().meanMicros()),
            whole("p50Micros", directs -> directs.latency().p50Micros()),
            whole("p90Micros", directs -> directs.latency().p90Micros()),
            whole("p99Micros", directs -> directs.latency().p99Micros()),
            whole("maxMicros", directs -> directs.latency().maxMicros()),
            decimal("hopsMean", Directs::hopsMean));

    private static final List<Column<PercentilePoint>> PERCENTILE = List.of(
            decimal("percent", PercentilePoint::percent), whole("latencyMicros", PercentilePoint::latencyMicros));

    private static final List<Column<CoveragePoint>> COVERAGE =
            List.of(whole("afterMicros", CoveragePoint::afterMicros), decimal("share", CoveragePoint::share));

    private static final List<Column<PacketCount>> PACKETS = List.of(
            text("kind", PacketCount::kind),
            whole("frames", PacketCount::frames),
            whole("bytes", PacketCount::bytes),
            decimal("framesPerNodeMinute", PacketCount::framesPerNodeMinute));

    private static final List<Column<GraphMeasures>> GRAPH = List.of(
            whole("nodes", GraphMeasures::nodes),
            decimal("degreeMean", graph -> graph.degrees().mean()),
            whole("degreeMin", graph -> graph.degrees().min()),
            whole("degreeMax", graph -> graph.degrees().max()),
            wholes("degrees", graph -> graph.degrees().toArray()),
            whole("components", GraphMeasures::components),
            whole("largestComponent", GraphMeasures::largestComponent),
            whole("oneSidedLinks", GraphMeasures::oneSidedLinks),
            decimal("clustering", GraphMeasures::clustering),
            decimal("meanDistance", GraphMeasures::meanDistance),
            whole("diameter", GraphMeasures::diameter),
            decimal("spectralGap", GraphMeasures::spectralGap),
            decimal("meanDistanceRatio", GraphMeasures::meanDistanceRatio),
            whole("distanceSamples", GraphMeasures::distanceSamples));

    private static final List<Column<Repair>> REPAIR = List.of(
            whole("atMillis", Repair::atMillis),
            text("fault", Repair::fault),
            wholeUnlessNever("connectedAfterMillis", Repair::connectedAfterMillis),
            wholeUnlessNever("degreesAfterMillis", Repair::degreesAfterMillis));

    private static final List<Column<String>> FAILURE = List.of(text("failure", failure -> failure));

    private static final List<Column<RunResult>> END = List.of(
            text("verdict", result -> lower(result.verdict())),
            text("ending", result -> lower(result.totals().ending())),
            whole("events", result -> result.totals().events()),
            text("eventLogHash", result -> Digits.hex(result.totals().eventLogHash())),
            whole("virtualMillis", result -> result.totals().virtualMillis()),
            whole("alive", result -> result.totals().alive()));

    private RunTables() {}

    /** In the order in which they are written. */
    static List<Table<?>> of(RunResult result) {
        Deliveries deliveries = result.deliveries();
        return List.of(
                new Table<>("run", RUN, List.of(result.identity())),
                new Table<>("sample", SAMPLE, result.samples()),
                new Table<>("flood", FLOOD, result.floods()),
                new Table<>("reach", REACH, List.of(result.reach())),
                new Table<>("deliveries", DELIVERIES, List.of(deliveries)),
                new Table<>("percentile", PERCENTILE, deliveries.percentiles()),
                new Table<>("coverage", COVERAGE, deliveries.coverage()),
                new Table<>("directs", DIRECTS, result.directs().sent() == 0 ? List.of() : List.of(result.directs())),
                new Table<>("packets", PACKETS, result.packets()),
                new Table<>("graph", GRAPH, List.of(result.graph())),
                new Table<>("repair", REPAIR, result.repairs()),
                new Table<>("failure", FAILURE, result.failures()),
                new Table<>("end", END, List.of(result)));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
