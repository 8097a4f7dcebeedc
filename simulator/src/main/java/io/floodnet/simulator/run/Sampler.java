package io.floodnet.simulator.run;

import io.floodnet.simulator.engine.Traffic;
import io.floodnet.simulator.graph.Components;
import io.floodnet.simulator.graph.Counts;
import io.floodnet.simulator.graph.Graph;
import io.floodnet.simulator.metrics.Course;
import io.floodnet.simulator.metrics.Sample;
import io.floodnet.simulator.scenario.Join;
import io.floodnet.simulator.scenario.Measure;
import io.floodnet.simulator.scenario.Scenario;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Looks at the network at each tick. */
public final class Sampler {
    private static final Duration TICK_MIN = Duration.ofSeconds(1);
    private static final int TICKS_MAX = 600;
    private static final int TICKS_MIN = 10;

    /** Looking at a node takes a microsecond or two: half a minute a run, at most. */
    private static final long LOOKS_MAX = 20_000_000;

    /** Where seconds count. */
    private static final int TICKS_CLOSE = 3_600;

    private static final long LOOKS_CLOSE = 10 * LOOKS_MAX;

    private final Stage<?> stage;
    private final int aliveAtStart;
    private final @Nullable Outsiders<?> outsiders; // costs a look at each node, and not all want to know
    private final List<Sample> samples = new ArrayList<>(); // at most TICKS_CLOSE and one
    private long nodeMillis;

    /** @param aliveAtStart how many nodes come as soon as time passes */
    Sampler(Stage<?> stage, int aliveAtStart, @Nullable Outsiders<?> outsiders) {
        this.stage = stage;
        this.aliveAtStart = aliveAtStart;
        this.outsiders = outsiders;
    }

    /** One for a network that nodes join as a scenario says. */
    public static Sampler of(Stage<?> stage, Scenario scenario) {
        int aliveAtStart = scenario.join().perSecond() == Join.AT_ONCE ? scenario.nodes() : 1;
        return new Sampler(stage, aliveAtStart, expectsNobodyOutside(scenario) ? outsiders(stage, scenario) : null);
    }

    private static boolean expectsOneOf(Scenario scenario, Measure... measures) {
        Map<Measure, Double> expected = scenario.expect().bounds();
        return Arrays.stream(measures).anyMatch(expected::containsKey);
    }

    private static boolean expectsNobodyOutside(Scenario scenario) {
        return expectsOneOf(scenario, Measure.OUTSIDE_SHARE, Measure.OUTSIDE_TIME);
    }

    /** From the first thing on that the scenario does: until then, the network comes together. */
    private static Outsiders<?> outsiders(Stage<?> stage, Scenario scenario) {
        long fromMillis = scenario.actions().stream()
                .filter(action -> !Faults.isTalk(action))
                .mapToLong(action -> action.at().toMillis())
                .min()
                .orElse(0);
        return new Outsiders<>(stage, fromMillis);
    }

    /** How much time passes between two looks: a second, or more where that would take long. */
    public static Duration tick(Scenario scenario, Duration total) {
        boolean isClose = expectsNobodyOutside(scenario)
                || expectsOneOf(scenario, Measure.WHOLE_WITHIN, Measure.DEGREES_WITHIN, Measure.CAUGHT_UP_WITHIN);
        long looksMax = isClose ? LOOKS_CLOSE : LOOKS_MAX;
        long ticks = Math.max(TICKS_MIN, Math.min(isClose ? TICKS_CLOSE : TICKS_MAX, looksMax / scenario.nodesInAll()));
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
        if (outsiders != null) {
            outsiders.look(graph, components);
        }
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

    /** What happened on the way, as far as it was looked at. */
    public Course course(double crossShare) {
        return outsiders == null
                ? new Course(0, 0, crossShare, 0, 1)
                : new Course(outsiders.shareMax(), outsiders.longestMillis(), crossShare, 0, 1);
    }

    /** For how long all nodes have run, added up. */
    public long nodeMillis() {
        return nodeMillis;
    }
}
