package io.floodnet.simulator.metrics;

import static io.floodnet.simulator.metrics.Quantities.bytes;
import static io.floodnet.simulator.metrics.Quantities.counted;
import static io.floodnet.simulator.metrics.Quantities.decimal;
import static io.floodnet.simulator.metrics.Quantities.millis;
import static io.floodnet.simulator.metrics.Quantities.percent;
import static io.floodnet.simulator.metrics.Quantities.seconds;
import static io.floodnet.simulator.metrics.Quantities.whole;

import io.floodnet.simulator.graph.GraphMeasures;
import java.util.Locale;

/** Says on a screen of a terminal what a run came to. */
public final class Summary {
    /** More would push the verdict off the screen; the files have them all. */
    private static final int FAILURES_SHOWN_MAX = 10;

    private static final int REPAIRS_SHOWN_MAX = 10;

    private final TerminalStyle style;
    private final RunResult result;
    private final StringBuilder out = new StringBuilder();

    private Summary(RunResult result, TerminalStyle style) {
        this.result = result;
        this.style = style;
    }

    /** Equal for equal results, but for what they took of the machine. */
    public static String of(RunResult result, Cost cost, TerminalStyle style) {
        Summary summary = new Summary(result, style);
        summary.appendRun();
        summary.labelled(
                "took",
                seconds(cost.wallMillis()) + " on " + counted(cost.threads(), "thread") + ", "
                        + decimal(cost.eventsPerSecond(result.totals())) + " events/s");
        summary.appendOutcome();
        return summary.out.toString();
    }

    private void appendOutcome() {
        appendGraph();
        appendMessages();
        appendDirects();
        appendPackets();
        appendRepairs();
        appendFailures();
    }

    private void appendRun() {
        RunIdentity identity = result.identity();
        appendTitle(identity);
        out.append(style.rule()).append('\n');
        labelled("version", identity.version());
        if (!identity.parameters().isEmpty()) {
            labelled("with", Parameters.text(identity.parameters()));
        }
        Totals totals = result.totals();
        labelled(
                "run",
                counted(totals.events(), "event") + " in " + seconds(totals.virtualMillis()) + " of virtual time");
        labelled("event log", Digits.hex(totals.eventLogHash()));
    }

    private void appendTitle(RunIdentity identity) {
        Verdict verdict = result.verdict();
        String name = style.printable(identity.scenario());
        String facts = style.dot() + "seed " + identity.seed() + style.dot() + counted(identity.nodes(), "node");
        String word = verdict.name();
        String cut = style.cut(name, Math.max(8, TerminalStyle.WIDTH - facts.length() - word.length() - 1));
        String gap = " ".repeat(Math.max(1, TerminalStyle.WIDTH - cut.length() - facts.length() - word.length()));
        out.append(style.heading(cut)).append(facts).append(gap).append(style.verdict(verdict, word));
        out.append('\n');
    }

    private void appendGraph() {
        GraphMeasures graph = result.graph();
        labelled(
                "network",
                counted(result.totals().alive(), "node") + " alive in " + counted(graph.components(), "component")
                        + ", the largest of " + whole(graph.largestComponent()) + "; "
                        + counted(graph.oneSidedLinks(), "one-sided link"));
        labelled(
                "degree",
                decimal(graph.degrees().mean()) + " in the mean, "
                        + graph.degrees().min() + " to " + whole(graph.degrees().max()));
        labelled(
                "distance",
                decimal(graph.meanDistance()) + " hops in the mean, " + decimal(graph.meanDistanceRatio())
                        + " of a random graph's; diameter " + graph.diameter()
                        + (graph.distanceSamples() < graph.nodes() ? " or more" : ""));
        labelled(
                "shape",
                "clustering " + decimal(graph.clustering()) + ", spectral gap " + decimal(graph.spectralGap()));
    }

    private void appendMessages() {
        if (result.reach().messages() == 0) {
            return;
        }
        Reach reach = result.reach();
        labelled(
                "messages",
                whole(reach.messages()) + ", coverage " + percent(reach.coverageMin()) + " at least, "
                        + percent(reach.coverageMean()) + " in the mean, " + decimal(reach.copiesPerNode())
                        + " copies a node");
        if (result.floods().size() < reach.messages()) {
            labelled(
                    "",
                    "in files one by one, the first " + whole(result.floods().size()));
        }
        Latency latency = result.deliveries().latency();
        labelled(
                "latency",
                "p50 " + millis(latency.p50Micros()) + ", p90 " + millis(latency.p90Micros()) + ", p99 "
                        + millis(latency.p99Micros()) + ", max " + millis(latency.maxMicros()));
        labelled(
                "hops",
                decimal(result.deliveries().hops().mean()) + " in the mean, "
                        + result.deliveries().hops().max() + " at most");
    }

    private void appendDirects() {
        Directs directs = result.directs();
        if (directs.sent() == 0) {
            return;
        }
        Latency latency = directs.latency();
        labelled(
                "directs",
                whole(directs.sent()) + ", delivered " + percent(directs.deliveredShare()) + ", by way of everybody "
                        + percent(directs.floodedShare()) + ", " + decimal(directs.copies()) + " packets each");
        labelled(
                "",
                "p50 " + millis(latency.p50Micros()) + ", p99 " + millis(latency.p99Micros()) + ", max "
                        + millis(latency.maxMicros()) + ", " + decimal(directs.stretch()) + " of the shortest way; "
                        + decimal(directs.hopsMean()) + " hops in the mean");
    }

    private void appendPackets() {
        TextTable table = new TextTable(style, "packets", "frames", "bytes", "per node and minute");
        for (PacketCount count : result.packets()) {
            table.row(count.kind(), whole(count.frames()), bytes(count.bytes()), decimal(count.framesPerNodeMinute()));
        }
        appendUnlessEmpty(table);
    }

    private void appendRepairs() {
        TextTable table = new TextTable(style, "faults", "at", "one component", "all degrees");
        result.repairs().stream()
                .limit(REPAIRS_SHOWN_MAX)
                .forEach(repair -> table.row(
                        repair.fault(),
                        seconds(repair.atMillis()),
                        after(repair.connectedAfterMillis()),
                        after(repair.degreesAfterMillis())));
        appendUnlessEmpty(table);
        appendRest(result.repairs().size() - REPAIRS_SHOWN_MAX);
    }

    private void appendFailures() {
        if (result.failures().isEmpty()) {
            return;
        }
        out.append('\n');
        result.failures().stream()
                .limit(FAILURES_SHOWN_MAX)
                .forEach(failure -> labelled(result.verdict().name().toLowerCase(Locale.ROOT), failure));
        appendRest(result.failures().size() - FAILURES_SHOWN_MAX);
    }

    private void appendUnlessEmpty(TextTable table) {
        if (!table.isEmpty()) {
            out.append('\n');
            table.appendTo(out);
        }
    }

    private void appendRest(int rest) {
        if (rest > 0) {
            labelled("", "and " + whole(rest) + " more");
        }
    }

    private static String after(long millis) {
        return millis == Repair.NEVER ? "never" : "after " + seconds(millis);
    }

    private void labelled(String label, String text) {
        LabelledText.append(out, style, label, text);
    }
}
