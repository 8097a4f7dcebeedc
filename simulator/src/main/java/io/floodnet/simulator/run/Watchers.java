package io.floodnet.simulator.run;

import io.floodnet.overlay.OverlayEvent;
import io.floodnet.simulator.engine.Broadcast;
import io.floodnet.simulator.engine.Cut;
import io.floodnet.simulator.engine.SimulatedNode;
import io.floodnet.simulator.engine.Watcher;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Several watchers, told one after another. */
final class Watchers implements Watcher {
    private final List<Watcher> all;

    Watchers(List<Watcher> all) {
        this.all = List.copyOf(all);
    }

    @Override
    public void started(SimulatedNode node, long atNanos) {
        all.forEach(watcher -> watcher.started(node, atNanos));
    }

    @Override
    public void ended(SimulatedNode node, long atNanos, boolean saidGoodbye) {
        all.forEach(watcher -> watcher.ended(node, atNanos, saidGoodbye));
    }

    @Override
    public void cut(Cut cut, long atNanos) {
        all.forEach(watcher -> watcher.cut(cut, atNanos));
    }

    @Override
    public void reported(SimulatedNode node, long atNanos, OverlayEvent event) {
        all.forEach(watcher -> watcher.reported(node, atNanos, event));
    }

    @Override
    public void delivered(SimulatedNode node, SimulatedNode from, long atNanos, Broadcast broadcast, int hops) {
        all.forEach(watcher -> watcher.delivered(node, from, atNanos, broadcast, hops));
    }

    @Override
    public void beforeEvent(SimulatedNode node, @Nullable SimulatedNode peer, long atNanos, Object what) {
        all.forEach(watcher -> watcher.beforeEvent(node, peer, atNanos, what));
    }

    @Override
    public void afterEvent(SimulatedNode node, long atNanos) {
        all.forEach(watcher -> watcher.afterEvent(node, atNanos));
    }
}
