package io.floodnet.simulator.metrics;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What workloads came to, for people. */
public final class WorkloadTables {
    private static final String NONE = "-";

    private WorkloadTables() {}

    /** One run: a line for each figure. */
    public static String of(WorkloadRun run, TerminalStyle style) {
        TextTable table = new TextTable(style, run.workload() + " of " + run.peer(), "");
        run.figures().forEach((name, value) -> table.row(name, Quantities.decimal(value)));
        return text(table, run, style);
    }

    /**
     * Two sides of a comparison: for each figure the medians, and how many times the second the first is.
     *
     * @param ones at least one run
     * @param others of another library, at least one run
     */
    public static String of(List<WorkloadRun> ones, List<WorkloadRun> others, TerminalStyle style) {
        WorkloadRun one = ones.get(0);
        WorkloadRun other = others.get(0);
        TextTable table = new TextTable(style, one.workload(), one.peer(), other.peer(), "ratio");
        // In the order of the first, and then what only the second has.
        Set<String> names = new LinkedHashSet<>(one.figures().keySet());
        names.addAll(new TreeSet<>(other.figures().keySet()));
        for (String name : names) {
            double left = median(ones, name);
            double right = median(others, name);
            table.row(name, shown(left), shown(right), right == 0 ? NONE : shown(left / right));
        }
        return text(table, one, style);
    }

    private static String text(TextTable table, WorkloadRun run, TerminalStyle style) {
        StringBuilder text = new StringBuilder();
        table.appendTo(text);
        text.append(style.printable(run.settings().entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(", "))))
                .append('\n');
        return text.toString();
    }

    private static String shown(double value) {
        return Double.isFinite(value) ? Quantities.decimal(value) : NONE;
    }

    /** Of those that have the figure; none if none has. */
    static double median(List<WorkloadRun> runs, String name) {
        double[] values = runs.stream()
                .map(run -> run.figures().getOrDefault(name, Double.NaN))
                .mapToDouble(Double::doubleValue)
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        int half = values.length / 2;
        if (values.length == 0) {
            return Double.NaN;
        }
        return values.length % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
    }
}
