package io.floodnet.simulator.recording;

import io.floodnet.overlay.OverlayEvent;
import io.floodnet.simulator.engine.Broadcast;
import io.floodnet.simulator.engine.Cut;
import io.floodnet.simulator.engine.SimulatedNode;
import io.floodnet.simulator.engine.Watcher;
import io.floodnet.simulator.metrics.RunResult;
import io.floodnet.simulator.report.Recording;
import io.floodnet.simulator.scenario.Scenario;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Watches a run, and makes of it what the page shows. One run each; not thread-safe, as a run that is watched has one thread.
 *
 * <p>In large networks the first {@value #WATCHED_MAX} nodes are watched, of which the page shows those that hang together.
 */
public final class RunRecorder implements Watcher {
    /** Nobody can see more of them, and their links fill memory. */
    static final int WATCHED_MAX = 20_000;

    /** So many changes fit into a page; a run that has more is shown up to there. */
    private static final int CHANGES_MAX = 1_000_000;

    /** So many messages are kept, of which the page shows some. */
    private static final int FLOODS_MAX = 100;

    private final List<Change> changes = new ArrayList<>(); // at most CHANGES_MAX and the nodes of one cut
    private final List<Spread> floods = new ArrayList<>(); // at most FLOODS_MAX
    private int nodes;

    private void add(long atNanos, Change.Kind kind, int node, int other) {
        if (changes.size() < CHANGES_MAX && node < WATCHED_MAX && other < WATCHED_MAX) {
            changes.add(new Change(atNanos, kind, node, other));
        }
    }

    @Override
    public void started(SimulatedNode node, long atNanos) {
        nodes = Math.max(nodes, node.index() + 1);
        add(atNanos, Change.Kind.JOINED, node.index(), 0);
    }

    @Override
    public void ended(SimulatedNode node, long atNanos, boolean saidGoodbye) {
        add(atNanos, saidGoodbye ? Change.Kind.LEFT : Change.Kind.CRASHED, node.index(), 0);
    }

    @Override
    public void cut(Cut cut, long atNanos) {
        BitSet side = cut.side();
        for (int node = side.nextSetBit(0); node >= 0 && node < nodes; node = side.nextSetBit(node + 1)) {
            add(atNanos, Change.Kind.SIDE, node, cut.number());
            if (cut.healsAtNanos() != Long.MAX_VALUE) {
                add(cut.healsAtNanos(), Change.Kind.SIDE, node, 0);
            }
        }
    }

    @Override
    public void reported(SimulatedNode node, long atNanos, OverlayEvent event) {
        if (event instanceof OverlayEvent.LinkUp up) {
            add(atNanos, Change.Kind.LINK_UP, node.index(), SimulatedNode.indexOf(up.peer()));
        } else if (event instanceof OverlayEvent.LinkDown down) {
            add(atNanos, Change.Kind.LINK_DOWN, node.index(), SimulatedNode.indexOf(down.peer()));
        }
    }

    @Override
    public void delivered(SimulatedNode node, SimulatedNode from, long atNanos, Broadcast broadcast, int hops) {
        if (broadcast.number() < FLOODS_MAX && node.index() < WATCHED_MAX) {
            while (floods.size() <= broadcast.number()) {
                floods.add(new Spread());
            }
            floods.get(broadcast.number()).add(broadcast, node.index(), from.index(), hops, atNanos);
        }
    }

    /** What the page shows, after the run has ended. */
    public Recording toRecording(Scenario scenario, RunResult result) {
        return new RecordingMaker(scenario, result, nodes, changes, floods).make();
    }
}
