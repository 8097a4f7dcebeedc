package io.floodnet.simulator.run;

import io.floodnet.simulator.engine.SimulatedNetwork;
import io.floodnet.simulator.engine.Traffic;
import io.floodnet.simulator.graph.Components;
import io.floodnet.simulator.graph.Counts;
import io.floodnet.simulator.graph.Graph;
import io.floodnet.simulator.metrics.Sample;
import io.floodnet.simulator.scenario.Scenario;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Looks at the network at each tick. */
final class Sampler {
    private static final Duration TICK_MIN = Duration.ofSeconds(1);
    private static final int TICKS_MAX = 600;
    private static final int TICKS_MIN = 10;

    /** Looking at a node takes a microsecond or two: half a minute a run, at most. */
    private static final long LOOKS_MAX = 20_000_000;

    private final SimulatedNetwork network;
    private final List<Sample> samples = new ArrayList<>(); // at most TICKS_MAX and one
    private long nodeMillis;

    Sampler(SimulatedNetwork network) {
        this.network = network;
    }

    /** How much time passes between two looks: a second, or more where that would take long. */
    static Duration tick(Scenario scenario, Duration total) {
        long ticks = Math.max(TICKS_MIN, Math.min(TICKS_MAX, LOOKS_MAX / scenario.nodes()));
        Duration tick = total.dividedBy(ticks);
        return tick.compareTo(TICK_MIN) < 0 ? TICK_MIN : tick;
    }

    Sample look() {
        Graph graph = Census.of(network).graph();
        Components components = Components.of(graph);
        Counts degrees = graph.degrees();
        Traffic traffic = network.traffic().values().stream().reduce(Traffic.NONE, Traffic::plus);
        int oneSided = graph.oneSidedLinks();
        long atMillis = TimeUnit.NANOSECONDS.toMillis(network.nowNanos());
        Sample sample = new Sample(
                atMillis,
                graph.nodes(),
                (graph.ends() + oneSided) / 2,
                degrees.mean(),
                degrees.min(),
                degrees.max(),
                components.count(),
                components.largest(),
                oneSided,
                Math.toIntExact(degrees.count(0)),
                traffic.frames(),
                traffic.bytes(),
                network.events());
        nodeMillis += graph.nodes() * (atMillis - (samples.isEmpty() ? 0 : last().atMillis()));
        samples.add(sample);
        return sample;
    }

    Sample last() {
        return samples.get(samples.size() - 1);
    }

    List<Sample> samples() {
        return samples;
    }

    /** For how long all nodes have run, added up. */
    long nodeMillis() {
        return nodeMillis;
    }
}
