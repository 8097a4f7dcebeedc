package io.floodnet.simulator.metrics;

import static io.floodnet.simulator.metrics.Quantities.counted;
import static io.floodnet.simulator.metrics.Quantities.whole;

import io.floodnet.simulator.metrics.Variant.Spread;
import java.util.List;

/** Says on a terminal where the figures of a sweep lie: one block for each figure, one line for each set of parameters. */
public final class SweepSummary {
    private final SweepTable sweep;
    private final TerminalStyle style;
    private final StringBuilder out = new StringBuilder();

    private SweepSummary(SweepTable sweep, TerminalStyle style) {
        this.sweep = sweep;
        this.style = style;
    }

    /** Equal for equal sweeps. Figures that are 0 in all runs are left out. */
    public static String of(SweepTable sweep, TerminalStyle style) {
        SweepSummary summary = new SweepSummary(sweep, style);
        summary.appendVariants();
        for (Figure figure : Figure.values()) {
            summary.append(figure);
        }
        return summary.out.toString();
    }

    private void appendVariants() {
        TextTable table = new TextTable(
                style,
                counted(sweep.variants().size(), "variant") + ", "
                        + counted(sweep.rows().size(), "run"),
                "runs",
                "passed");
        for (int index = 0; index < sweep.variants().size(); index++) {
            Variant variant = sweep.variants().get(index);
            table.row(label(index), whole(variant.rows().size()), whole(variant.passed()));
        }
        table.appendTo(out);
    }

    private void append(Figure figure) {
        List<Spread> spreads =
                sweep.variants().stream().map(variant -> variant.spread(figure)).toList();
        if (spreads.stream().allMatch(spread -> spread.min() == 0 && spread.max() == 0)) {
            return;
        }
        TextTable table = new TextTable(style, figure.fieldName(), "median", "min", "max");
        for (int index = 0; index < spreads.size(); index++) {
            Spread spread = spreads.get(index);
            table.row(label(index), figure.text(spread.median()), figure.text(spread.min()), figure.text(spread.max()));
        }
        out.append('\n');
        table.appendTo(out);
    }

    /** The number first, as long names may be cut; what differs most often comes before what hardly does. */
    private String label(int index) {
        RunIdentity key = sweep.variants().get(index).key();
        return String.join(
                        " ",
                        Integer.toString(index + 1),
                        Parameters.text(key.parameters()),
                        key.scenario(),
                        counted(key.nodes(), "node"),
                        key.version())
                .replace("  ", " ");
    }
}
