package io.floodnet.simulator.run;

import io.floodnet.simulator.graph.GraphMeasures;
import io.floodnet.simulator.metrics.Course;
import io.floodnet.simulator.metrics.Directs;
import io.floodnet.simulator.metrics.LastMinute;
import io.floodnet.simulator.metrics.Repair;
import io.floodnet.simulator.metrics.Sample;
import io.floodnet.simulator.scenario.Measure;
import io.floodnet.simulator.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/** Holds what a scenario expects against what has been measured. */
public final class Judgement {
    private static final double MILLIS_PER_SECOND = 1e3;

    private final Scenario scenario;
    private final List<Sample> samples;
    private final GraphMeasures graph;
    private final List<Repair> repairs;
    private final Course course;
    private final double leastCoverage;
    private final Directs directs;

    /**
     * @param samples at least one
     * @param leastCoverage of the message that reached the smallest share of its audience
     * @param directs what was sent to single nodes
     */
    public Judgement(
            Scenario scenario,
            List<Sample> samples,
            GraphMeasures graph,
            List<Repair> repairs,
            Course course,
            double leastCoverage,
            Directs directs) {
        this.scenario = scenario;
        this.samples = samples;
        this.graph = graph;
        this.repairs = repairs;
        this.course = course;
        this.leastCoverage = leastCoverage;
        this.directs = directs;
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
        Sample last = samples.get(samples.size() - 1);
        return switch (measure) {
            case COMPONENTS -> last.components();
            case COVERAGE -> leastCoverage;
            case DEGREE_MIN -> last.degreeMin();
            case DEGREE_MAX -> last.degreeMax();
            case SHARE_AT_DEGREE -> shareAtDegree();
            case ONE_SIDED -> last.oneSidedLinks();
            case MEAN_HOPS_RATIO -> graph.meanDistanceRatio();
            case ISOLATED -> last.isolated();
            case LARGEST_SHARE -> graph.largestShare();
            case WHOLE_WITHIN -> seconds(Repair::connectedAfterMillis);
            case DEGREES_WITHIN -> seconds(Repair::degreesAfterMillis);
            case OUTSIDE_SHARE -> course.outsideShareMax();
            case OUTSIDE_TIME -> course.outsideMaxMillis() / MILLIS_PER_SECOND;
            case CROSS_SHARE -> course.crossShare();
            case CAUGHT_UP_WITHIN ->
                course.caughtUpMillis() == Repair.NEVER
                        ? Double.POSITIVE_INFINITY
                        : course.caughtUpMillis() / MILLIS_PER_SECOND;
            case KNOWN_SHARE -> course.knownShare();
            case FRAMES_LAST_MINUTE -> LastMinute.of(samples).framesPerNode();
            case BYTES_LAST_MINUTE -> LastMinute.of(samples).bytesPerNode();
            case DIRECT_DELIVERED -> directs.deliveredShare();
            case DIRECT_FLOODED -> directs.floodedShare();
            case DIRECT_STRETCH -> directs.stretch();
        };
    }

    /** What took longest; what never came to that took for ever. */
    private double seconds(ToLongFunction<Repair> afterMillis) {
        return repairs.stream()
                .mapToLong(afterMillis)
                .mapToDouble(millis -> millis == Repair.NEVER ? Double.POSITIVE_INFINITY : millis / MILLIS_PER_SECOND)
                .max()
                .orElse(0);
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
            case TIME -> Double.isInfinite(value) ? "for ever" : String.format(Locale.ROOT, "%.4g s", value);
        };
    }
}
