package io.floodnet.simulator.run;

import io.floodnet.simulator.engine.Traffic;
import io.floodnet.simulator.fault.CrashKind;
import io.floodnet.simulator.fault.Memory;
import io.floodnet.simulator.graph.Graph;
import io.floodnet.simulator.graph.GraphBuilder;
import io.floodnet.simulator.scenario.Action;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/** A stage without a network, which writes down what is done on it. */
final class FakeStage implements Stage<FakeStage.Actor> {
    /** A node that does nothing. */
    static final class Actor {
        private final int index;
        private boolean isAlive = true;

        private Actor(int index) {
            this.index = index;
        }
    }

    /** What was done to which node, when. */
    record Deed(long atMillis, String what, int index) {}

    private record Plan(long atNanos, int order, Runnable what) {}

    private final PriorityQueue<Plan> plans =
            new PriorityQueue<>(Comparator.comparingLong(Plan::atNanos).thenComparingInt(Plan::order));
    private final List<Actor> nodes = new ArrayList<>();
    private final List<Deed> deeds = new ArrayList<>();
    private long nowNanos;
    private int planned;

    /** One with so many nodes. */
    static FakeStage of(int nodes) {
        FakeStage stage = new FakeStage();
        for (int i = 0; i < nodes; i++) {
            stage.nodes.add(new Actor(i));
        }
        return stage;
    }

    void run(Duration until) {
        while (!plans.isEmpty() && plans.element().atNanos <= until.toNanos()) {
            Plan next = plans.remove();
            nowNanos = next.atNanos;
            next.what.run();
        }
        nowNanos = until.toNanos();
    }

    List<Deed> deeds() {
        return deeds;
    }

    /** To whom something was done, in the order of time. */
    List<Integer> whom(String what) {
        return deeds.stream()
                .filter(deed -> deed.what.equals(what))
                .map(Deed::index)
                .toList();
    }

    private void note(String what, Actor node) {
        deeds.add(new Deed(nowNanos / 1_000_000, what, node.index));
    }

    @Override
    public long nowNanos() {
        return nowNanos;
    }

    @Override
    public void in(Duration delay, Runnable what) {
        plans.add(new Plan(nowNanos + delay.toNanos(), planned++, what));
    }

    @Override
    public List<Actor> nodes() {
        return nodes;
    }

    @Override
    public List<Actor> alive() {
        return nodes.stream().filter(node -> node.isAlive).toList();
    }

    @Override
    public int indexOf(Actor node) {
        return node.index;
    }

    @Override
    public boolean isAlive(Actor node) {
        return node.isAlive;
    }

    @Override
    public Actor join(List<Actor> entries) {
        Actor node = new Actor(nodes.size());
        nodes.add(node);
        note("join", node);
        return node;
    }

    @Override
    public Actor restart(Actor ended, List<Actor> entries, Memory memory) {
        Actor node = new Actor(ended.index);
        nodes.set(ended.index, node);
        note("restart", node);
        return node;
    }

    @Override
    public void leave(Actor node) {
        node.isAlive = false;
        note("leave", node);
    }

    @Override
    public void end(Actor node, CrashKind kind) {
        node.isAlive = false;
        note("end", node);
    }

    @Override
    public void broadcast(Actor origin, int bytes) {
        note("broadcast", origin);
    }

    @Override
    public void sendTo(Actor sender, Actor recipient, int bytes) {
        note("direct to " + recipient.index + " from", sender);
    }

    @Override
    public void disturb(Action action, long occasion) {
        throw new AssertionError("no such weather here: " + action);
    }

    @Override
    public Graph graph() {
        int alive = alive().size();
        GraphBuilder graph = new GraphBuilder(alive);
        for (int i = 0; i < alive; i++) {
            graph.add(new int[0], 0);
        }
        return graph.build();
    }

    @Override
    public Map<String, Traffic> traffic() {
        return Map.of();
    }

    @Override
    public long events() {
        return 0;
    }
}
