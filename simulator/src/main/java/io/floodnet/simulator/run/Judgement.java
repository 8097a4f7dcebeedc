package io.floodnet.simulator.run;

import io.floodnet.simulator.graph.GraphMeasures;
import io.floodnet.simulator.metrics.Sample;
import io.floodnet.simulator.scenario.Measure;
import io.floodnet.simulator.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Holds what a scenario expects against what has been measured. */
public final class Judgement {
    private final Scenario scenario;
    private final Sample last;
    private final GraphMeasures graph;
    private final double leastCoverage;

    /** @param leastCoverage of the message that reached the smallest share of its audience */
    public Judgement(Scenario scenario, Sample last, GraphMeasures graph, double leastCoverage) {
        this.scenario = scenario;
        this.last = last;
        this.graph = graph;
        this.leastCoverage = leastCoverage;
    }

    /** A sentence for each expectation that is not met. */
    public List<String> failures() {
        List<String> failures = new ArrayList<>();
        scenario.expect().bounds().forEach((measure, bound) -> {
            double measured = measured(measure);
            if (!measure.holds(measured, bound)) {
                String sense = measure.sense() == Measure.Sense.AT_LEAST ? "at least" : "at most";
                failures.add(measure.field() + " must be " + sense + " " + text(measure, bound) + ", got "
                        + text(measure, measured));
            }
        });
        return failures;
    }

    private double measured(Measure measure) {
        return switch (measure) {
            case COMPONENTS -> last.components();
            case COVERAGE -> leastCoverage;
            case DEGREE_MIN -> last.degreeMin();
            case DEGREE_MAX -> last.degreeMax();
            case SHARE_AT_DEGREE -> shareAtDegree();
            case ONE_SIDED -> last.oneSidedLinks();
            case MEAN_HOPS_RATIO -> graph.meanDistanceRatio();
            case ISOLATED -> last.isolated();
        };
    }

    private double shareAtDegree() {
        int desired = scenario.overlay().toConfig().membership().desiredDegree();
        return graph.nodes() == 0 ? 1 : (double) graph.degrees().count(desired) / graph.nodes();
    }

    private static String text(Measure measure, double value) {
        return switch (measure.kind()) {
            case COUNT -> Long.toString(Math.round(value));
            case SHARE -> String.format(Locale.ROOT, "%.4g %%", 100 * value);
            case RATIO -> String.format(Locale.ROOT, "%.4g", value);
        };
    }
}
