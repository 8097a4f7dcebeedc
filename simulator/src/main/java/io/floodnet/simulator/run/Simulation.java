package io.floodnet.simulator.run;

import io.floodnet.overlay.OverlayConfig;
import io.floodnet.simulator.engine.Broadcast;
import io.floodnet.simulator.engine.NetworkSettings;
import io.floodnet.simulator.engine.SimulatedNetwork;
import io.floodnet.simulator.engine.Violation;
import io.floodnet.simulator.engine.Watcher;
import io.floodnet.simulator.graph.GraphMeasures;
import io.floodnet.simulator.invariant.Invariants;
import io.floodnet.simulator.metrics.Course;
import io.floodnet.simulator.metrics.Ending;
import io.floodnet.simulator.metrics.Flood;
import io.floodnet.simulator.metrics.FloodMeter;
import io.floodnet.simulator.metrics.PacketCount;
import io.floodnet.simulator.metrics.Reach;
import io.floodnet.simulator.metrics.RunIdentity;
import io.floodnet.simulator.metrics.RunResult;
import io.floodnet.simulator.metrics.Totals;
import io.floodnet.simulator.scenario.Scenario;
import io.floodnet.simulator.scenario.ScenarioWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One run of a scenario. The same scenario with the same seed gives the same result, on any machine, on any number of
 * threads.
 *
 * <p>Use it once, from one thread.
 */
public final class Simulation implements AutoCloseable {
    /** Up to so many nodes, each event is followed by a look at its node. */
    private static final int EVENT_CHECKS_NODES_MAX = 2_000;

    /** So often somebody who waits wants to see something move. */
    private static final Duration SLICE = Duration.ofMillis(250);

    private final Scenario scenario;
    private final RunOptions options;
    private final OverlayConfig config;
    private final SimulatedNetwork network;
    private final Invariants invariants;
    private final Audience audience;
    private final SimulatedStage stage;
    private final Sampler sampler;
    private final Repairs repairs;
    private final Backlog backlog;
    private final Duration total;
    private @Nullable Violation violation;
    private Ending ending = Ending.COMPLETE;

    public Simulation(Scenario scenario, RunOptions options) {
        this.scenario = scenario;
        this.options = options;
        this.config = scenario.overlay().toConfig();
        int threads = options.watchers().isEmpty() ? options.threads() : 1;
        this.network = new SimulatedNetwork(
                new NetworkSettings(config, scenario.network(), scenario.seed(), scenario.nodesInAll(), threads));
        this.invariants = Invariants.of(config);
        this.audience = new Audience(network);
        this.stage = new SimulatedStage(network, scenario.seed(), audience::note);
        this.sampler = Sampler.of(stage, scenario);
        this.repairs = new Repairs(config.membership().desiredDegree());
        this.backlog = new Backlog(network, scenario);
        this.total = scenario.duration().plus(scenario.expect().settle());
        watch();
    }

    private void watch() {
        List<Watcher> watchers = new ArrayList<>();
        if (checksAll() && isCheckedByEvent(scenario)) {
            watchers.add(invariants); // before those who may end the run
        }
        watchers.addAll(options.watchers());
        if (!watchers.isEmpty()) {
            network.watch(watchers.size() == 1 ? watchers.get(0) : new Watchers(watchers));
        }
    }

    /** Whether each event is followed by a look at its node: not in large networks, nor in those that become large. */
    static boolean isCheckedByEvent(Scenario scenario) {
        return scenario.nodesInAll() <= EVENT_CHECKS_NODES_MAX;
    }

    private boolean checksAll() {
        return options.checking() == RunOptions.Checking.ALL;
    }

    /** The network within, to be looked at before and after the run. */
    public SimulatedNetwork network() {
        return network;
    }

    /** What did not hold, if anything: then the run has ended there. */
    public @Nullable Violation violation() {
        return violation;
    }

    /** Runs the scenario to its end, or until something does not hold, or nobody wants to wait any more. */
    public RunResult run(Progress progress) {
        new Director<>(stage, scenario, repairs::begun).plan();
        Duration tick = Sampler.tick(scenario, total);
        try {
            for (Duration done = Duration.ZERO; done.compareTo(total) < 0; done = done.plus(tick)) {
                Duration left = total.minus(done);
                if (!pass(done, left.compareTo(tick) < 0 ? left : tick, progress)) {
                    ending = Ending.INTERRUPTED;
                    break;
                }
                look();
            }
        } catch (Violation found) {
            violation = found;
            ending = Ending.INTERRUPTED;
        }
        return result();
    }

    /** Lets time pass in slices; says whether to go on. */
    private boolean pass(Duration done, Duration duration, Progress progress) {
        for (Duration passed = Duration.ZERO; passed.compareTo(duration) < 0; passed = passed.plus(SLICE)) {
            Duration left = duration.minus(passed);
            network.run(left.compareTo(SLICE) < 0 ? left : SLICE);
            if (!progress.at(done.plus(passed), total, network.events())) {
                return false;
            }
        }
        return true;
    }

    private void look() {
        repairs.look(sampler.look());
        backlog.look();
        if (checksAll()) {
            invariants.check(network);
        }
    }

    private RunResult result() {
        audience.countAll();
        if (ending == Ending.INTERRUPTED) {
            sampler.look();
        }
        GraphMeasures graph = GraphMeasures.of(stage.graph(), scenario.seed());
        Course course = backlog.addTo(sampler.course(Crossing.share(network)));
        FloodMeter meter = network.floods();
        return new RunResult(
                new RunIdentity(
                        scenario.name(),
                        ScenarioWriter.hash(scenario),
                        options.version(),
                        scenario.seed(),
                        scenario.nodes(),
                        options.parameters()),
                new Totals(
                        network.events(),
                        network.hash(),
                        TimeUnit.NANOSECONDS.toMillis(network.nowNanos()),
                        sampler.last().alive(),
                        ending),
                sampler.samples(),
                floods(meter),
                reach(meter),
                meter.all().toDeliveries(audience.reachable()),
                packets(),
                graph,
                repairs.toList(),
                course,
                Post.of(network),
                failures(graph, course));
    }

    private List<Flood> floods(FloodMeter meter) {
        List<Flood> floods = new ArrayList<>();
        for (Broadcast broadcast : network.broadcasts()) {
            if (floods.size() < network.floodsApart()) {
                floods.add(meter.toFlood(
                        broadcast.number(),
                        TimeUnit.NANOSECONDS.toMillis(broadcast.sentAtNanos()),
                        broadcast.origin().index(),
                        broadcast.payloadBytes(),
                        audience.reachable(broadcast.number()),
                        audience.missed(broadcast.number())));
            }
        }
        return floods;
    }

    private Reach reach(FloodMeter meter) {
        int messages = network.broadcasts().size();
        return Reach.of(IntStream.range(0, messages).mapToDouble(audience::coverage), meter.all());
    }

    private List<PacketCount> packets() {
        List<PacketCount> packets = new ArrayList<>();
        network.traffic()
                .forEach((kind, traffic) ->
                        packets.add(PacketCount.of(kind, traffic.frames(), traffic.bytes(), sampler.nodeMillis())));
        return packets;
    }

    private List<String> failures(GraphMeasures graph, Course course) {
        if (violation != null) {
            return List.of(violation.getMessage());
        }
        if (ending == Ending.INTERRUPTED) {
            return List.of();
        }
        double coverage = audience.leastCoverage();
        return new Judgement(scenario, sampler.samples(), graph, repairs.toList(), course, coverage, Post.of(network))
                .failures();
    }

    @Override
    public void close() {
        network.close();
    }
}
