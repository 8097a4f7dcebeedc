package io.floodnet.simulator.run;

import io.floodnet.simulator.engine.Traffic;
import io.floodnet.simulator.graph.Components;
import io.floodnet.simulator.graph.Counts;
import io.floodnet.simulator.graph.Graph;
import io.floodnet.simulator.metrics.Sample;
import io.floodnet.simulator.scenario.Join;
import io.floodnet.simulator.scenario.Scenario;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Looks at the network at each tick. */
public final class Sampler {
    private static final Duration TICK_MIN = Duration.ofSeconds(1);
    private static final int TICKS_MAX = 600;
    private static final int TICKS_MIN = 10;

    /** Looking at a node takes a microsecond or two: half a minute a run, at most. */
    private static final long LOOKS_MAX = 20_000_000;

    private final Stage<?> stage;
    private final int aliveAtStart;
    private final List<Sample> samples = new ArrayList<>(); // at most TICKS_MAX and one
    private long nodeMillis;

    /** @param aliveAtStart how many nodes come as soon as time passes */
    Sampler(Stage<?> stage, int aliveAtStart) {
        this.stage = stage;
        this.aliveAtStart = aliveAtStart;
    }

    /** One for a network that nodes join as a scenario says. */
    public static Sampler of(Stage<?> stage, Scenario scenario) {
        return new Sampler(stage, scenario.join().perSecond() == Join.AT_ONCE ? scenario.nodes() : 1);
    }

    /** How much time passes between two looks: a second, or more where that would take long. */
    public static Duration tick(Scenario scenario, Duration total) {
        long ticks = Math.max(TICKS_MIN, Math.min(TICKS_MAX, LOOKS_MAX / scenario.nodesInAll()));
        Duration tick = total.dividedBy(ticks);
        return tick.compareTo(TICK_MIN) < 0 ? TICK_MIN : tick;
    }

    /** Takes a sample, now. */
    public Sample look() {
        Graph graph = stage.graph();
        Components components = Components.of(graph);
        Counts degrees = graph.degrees();
        Traffic traffic = stage.traffic().values().stream().reduce(Traffic.NONE, Traffic::plus);
        int oneSided = graph.oneSidedLinks();
        long atMillis = TimeUnit.NANOSECONDS.toMillis(stage.nowNanos());
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
                stage.events());
        countTime(sample);
        samples.add(sample);
        return sample;
    }

    /** As if nodes came or went evenly from one look to the next. */
    private void countTime(Sample sample) {
        long before = samples.isEmpty() ? aliveAtStart : last().alive();
        long millis = sample.atMillis() - (samples.isEmpty() ? 0 : last().atMillis());
        nodeMillis += (before + sample.alive()) * millis / 2;
    }

    /** The latest; there must be one. */
    public Sample last() {
        return samples.get(samples.size() - 1);
    }

    /** All so far, in the order of time. */
    public List<Sample> samples() {
        return Collections.unmodifiableList(samples);
    }

    /** For how long all nodes have run, added up. */
    public long nodeMillis() {
        return nodeMillis;
    }
}
