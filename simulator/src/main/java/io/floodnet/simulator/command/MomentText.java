package io.floodnet.simulator.command;

import io.floodnet.overlay.OverlayCounters;
import io.floodnet.simulator.engine.SimulatedNetwork;
import io.floodnet.simulator.engine.SimulatedNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says what had happened last at a moment of a run, and how the nodes that it happened to stand there. */
final class MomentText {
    private static final int WIDTH = 80;
    private static final double NANOS_PER_SECOND = 1e9;

    private final SimulatedNetwork network;
    private final StringBuilder out = new StringBuilder();

    private MomentText(SimulatedNetwork network) {
        this.network = network;
    }

    /** @param node the one to show; if none, that of the last event */
    static String of(SimulatedNetwork network, List<Recall.Event> events, @Nullable Integer node) {
        MomentText text = new MomentText(network);
        text.appendEvents(events);
        if (node != null) {
            text.appendNodeAndNeighbours(node);
        } else if (!events.isEmpty()) {
            text.appendNodeAndNeighbours(events.get(events.size() - 1).node());
        }
        return text.out.toString();
    }

    private void appendEvents(List<Recall.Event> events) {
        if (events.isEmpty()) {
            out.append("nothing has happened there yet\n");
            return;
        }
        out.append(String.format(Locale.ROOT, "%n%10s %13s %7s %7s  %s%n", "step", "seconds", "node", "from", "event"));
        for (Recall.Event event : events) {
            SimulatedNode peer = event.peer();
            String line = String.format(
                    Locale.ROOT,
                    "%10d %13.6f %7d %7s  %s",
                    event.step(),
                    event.atNanos() / NANOS_PER_SECOND,
                    event.node(),
                    peer == null ? "" : peer.index(),
                    EventText.of(event.what(), peer != null));
            appendCut(line);
        }
    }

    private void appendNodeAndNeighbours(int index) {
        out.append('\n');
        if (index < 0 || index >= network.nodes().size()) {
            out.append("there is no node ")
                    .append(index)
                    .append(" among the ")
                    .append(network.nodes().size())
                    .append(" there\n");
            return;
        }
        SimulatedNode node = network.nodes().get(index);
        append(node);
        appendCounters(node.counters());
        neighbours(node).forEach(this::append);
    }

    private void append(SimulatedNode node) {
        String state = node.isAlive() ? "" : ", ended";
        String neighbours = neighbours(node).stream()
                .map(neighbour -> Integer.toString(neighbour.index()))
                .collect(Collectors.joining(" "));
        appendCut(node + state + ": degree " + node.degree() + ", connections " + node.connections() + ", neighbours "
                + neighbours);
    }

    private List<SimulatedNode> neighbours(SimulatedNode node) {
        return node.neighbours().stream()
                .flatMap(contact -> contact.addresses().stream().limit(1))
                .flatMap(address -> Stream.ofNullable(network.find(address)))
                .toList();
    }

    private void appendCounters(OverlayCounters counters) {
        out.append("  links ").append(counters.linksUp()).append(" won, ");
        out.append(counters.linksLost()).append(" lost, ");
        out.append(counters.splices()).append(" spliced; walks ");
        out.append(counters.walksStarted()).append(" begun, ");
        out.append(counters.walksAnswered()).append(" answered\n");
        out.append("  messages ").append(counters.broadcast()).append(" sent, ");
        out.append(counters.delivered()).append(" delivered, ");
        out.append(counters.duplicates()).append(" known already, ");
        out.append(counters.copiesSent()).append(" copies passed on\n");
    }

    private void appendCut(String line) {
        String oneLine = line.replaceAll("\\p{Cntrl}", "?");
        out.append(oneLine.length() <= WIDTH ? oneLine : oneLine.substring(0, WIDTH - 3) + "...");
        out.append('\n');
    }
}
