package io.floodnet.simulator.metrics;

import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Runs that differ by nothing but their seed.
 *
 * @param key the identity of all of them, with a seed of 0
 * @param rows by seed
 */
record Variant(RunIdentity key, List<SweepRow> rows) {

    /** Has no meaning but that it is the same each time. */
    static final Comparator<RunIdentity> ORDER = Comparator.comparing(RunIdentity::scenario)
            .thenComparing(RunIdentity::version)
            .thenComparingInt(RunIdentity::nodes)
            .thenComparing(identity -> Parameters.text(identity.parameters()))
            .thenComparingLong(RunIdentity::scenarioHash);

    Variant {
        rows = List.copyOf(rows);
    }

    static RunIdentity keyOf(RunIdentity identity) {
        return new RunIdentity(
                identity.scenario(),
                identity.scenarioHash(),
                identity.version(),
                0,
                identity.nodes(),
                identity.parameters());
    }

    long passed() {
        return rows.stream().filter(row -> row.verdict() == Verdict.PASSED).count();
    }

    Spread spread(Figure figure) {
        return Spread.of(rows.stream().mapToDouble(row -> row.figures().value(figure)));
    }

    /** Where a figure lies over the seeds. */
    record Spread(double median, double min, double max) {

        /** Of at least one value. */
        static Spread of(DoubleStream values) {
            double[] sorted = values.sorted().toArray();
            int middle = sorted.length / 2;
            double median = sorted.length % 2 == 1 ? sorted[middle] : sorted[middle - 1] / 2 + sorted[middle] / 2;
            return new Spread(median, sorted[0], sorted[sorted.length - 1]);
        }
    }
}
