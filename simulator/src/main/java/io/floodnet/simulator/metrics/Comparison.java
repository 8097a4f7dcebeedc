package io.floodnet.simulator.metrics;

import static io.floodnet.simulator.metrics.Quantities.decimal;

import io.floodnet.simulator.metrics.Variant.Spread;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Says on a terminal how the messages of two variants of a scenario fare, each on the same seeds as the other. */
public final class Comparison {
    private static final double MICROS_PER_MILLI = 1_000;

    /** Two runs of the same seed. */
    public record Pair(Spreading measured, Spreading reference) {}

    private Comparison() {}

    /** Of at least one pair. Equal for equal pairs. */
    public static String of(List<Pair> pairs, TerminalStyle style) {
        TextTable table = new TextTable(style, "over the seeds", "measured", "reference", "ratio", "least", "most");
        DoubleUnaryOperator millis = micros -> micros / MICROS_PER_MILLI;
        row(table, pairs, "copies a node", Spreading::copiesPerNode, Quantities::decimal);
        row(table, pairs, "half have it, ms", Spreading::p50Micros, micros -> decimal(millis.applyAsDouble(micros)));
        row(table, pairs, "99 % have it, ms", Spreading::p99Micros, micros -> decimal(millis.applyAsDouble(micros)));
        row(
                table,
                pairs,
                "the last has it, ms",
                Spreading::lastMicros,
                micros -> decimal(millis.applyAsDouble(micros)));
        row(table, pairs, "coverage, the worst", Spreading::coverageMin, Quantities::percent);
        row(table, pairs, "words a copy", Spreading::wordsPerNode, Quantities::decimal);
        StringBuilder out = new StringBuilder();
        table.appendTo(out);
        return out.toString();
    }

    private static void row(
            TextTable table,
            List<Pair> pairs,
            String name,
            ToDoubleFunction<Spreading> figure,
            Function<Double, String> text) {
        Spread ratios = Spread.of(pairs.stream().mapToDouble(pair -> ratio(pair, figure)));
        table.row(
                name,
                text.apply(median(pairs, pair -> figure.applyAsDouble(pair.measured()))),
                text.apply(median(pairs, pair -> figure.applyAsDouble(pair.reference()))),
                decimal(ratios.median()),
                decimal(ratios.min()),
                decimal(ratios.max()));
    }

    /** What is 0 in both is the same. */
    private static double ratio(Pair pair, ToDoubleFunction<Spreading> figure) {
        double measured = figure.applyAsDouble(pair.measured());
        double reference = figure.applyAsDouble(pair.reference());
        return reference == 0 ? (measured == 0 ? 1 : 0) : measured / reference;
    }

    private static double median(List<Pair> pairs, ToDoubleFunction<Pair> figure) {
        return Spread.of(pairs.stream().mapToDouble(figure)).median();
    }
}
