package io.floodnet.simulator.metrics;

import static io.floodnet.simulator.metrics.Column.decimal;
import static io.floodnet.simulator.metrics.Column.text;
import static io.floodnet.simulator.metrics.Column.texts;
import static io.floodnet.simulator.metrics.Column.whole;

import io.floodnet.simulator.metrics.Variant.Spread;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Says once for all formats which fields a sweep has, as {@link RunTables} does for a run. */
final class SweepTables {
    static final String RUN_NAME = "sweep-run";

    private static final List<Column<SweepRow>> IDENTITY = List.of(
            text("scenario", row -> row.identity().scenario()),
            text("scenarioHash", row -> Digits.hex(row.identity().scenarioHash())),
            text("version", row -> row.identity().version()),
            whole("nodes", row -> row.identity().nodes()),
            texts("parameters", row -> row.identity().parameters()),
            whole("seed", row -> row.identity().seed()),
            text("verdict", row -> row.verdict().name().toLowerCase(Locale.ROOT)));

    private static final List<Column<SweepRow>> RUN = Stream.concat(
                    IDENTITY.stream(), Arrays.stream(Figure.values()).map(SweepTables::column))
            .toList();

    private static final List<Column<FigureRow>> FIGURE = List.of(
            text("scenario", row -> row.variant().key().scenario()),
            text("scenarioHash", row -> Digits.hex(row.variant().key().scenarioHash())),
            text("version", row -> row.variant().key().version()),
            whole("nodes", row -> row.variant().key().nodes()),
            texts("parameters", row -> row.variant().key().parameters()),
            whole("seeds", row -> row.variant().rows().size()),
            whole("passed", row -> row.variant().passed()),
            text("figure", row -> row.figure().fieldName()),
            decimal("median", row -> row.spread().median()),
            decimal("min", row -> row.spread().min()),
            decimal("max", row -> row.spread().max()));

    private SweepTables() {}

    /** In the order in which they are written. */
    static List<Table<?>> of(SweepTable sweep) {
        List<FigureRow> figures = sweep.variants().stream()
                .flatMap(variant -> Arrays.stream(Figure.values())
                        .map(figure -> new FigureRow(variant, figure, variant.spread(figure))))
                .toList();
        return List.of(new Table<>(RUN_NAME, RUN, sweep.rows()), new Table<>("sweep-figure", FIGURE, figures));
    }

    static Table<SweepRow> of(SweepRow row) {
        return new Table<>(RUN_NAME, RUN, List.of(row));
    }

    private static Column<SweepRow> column(Figure figure) {
        return decimal(figure.fieldName(), row -> row.figures().value(figure));
    }

    private record FigureRow(Variant variant, Figure figure, Spread spread) {}
}
