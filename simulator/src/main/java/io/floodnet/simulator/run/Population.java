package io.floodnet.simulator.run;

import io.floodnet.simulator.fault.Memory;
import io.floodnet.simulator.scenario.Join;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Lets nodes come.
 *
 * @param <N> nodes
 */
final class Population<N> {
    private final Stage<N> stage;
    private final Join join;

    Population(Stage<N> stage, Join join) {
        this.stage = stage;
        this.join = join;
    }

    /** The first nodes come; each is told of the first ones, if they are there, in their order. */
    void comeFirst(int count) {
        series(count, join.perSecond(), i -> newcomer(0));
    }

    /** More nodes come; they ask the first ones in turn, so that those share the load. */
    void comeMore(int count, double perSecond) {
        series(count, perSecond, this::newcomer);
    }

    /** One node comes. */
    N newcomer(int firstEntry) {
        return stage.join(entries(firstEntry));
    }

    private List<N> entries(int first) {
        int known = Math.min(join.entries(), stage.nodes().size());
        List<N> entries = new ArrayList<>(known);
        for (int i = 0; i < known; i++) {
            entries.add(stage.nodes().get((first + i) % known));
        }
        return entries;
    }

    /** Does something so many times, one after another: each time asks for the next, so that not all of them have to wait. */
    private void series(int count, double perSecond, IntConsumer what) {
        Join pace = new Join(perSecond, 1);
        long startNanos = stage.nowNanos();
        step(0, count, pace, startNanos, what);
    }

    private void step(int i, int count, Join pace, long startNanos, IntConsumer what) {
        if (i == count) {
            return;
        }
        long dueNanos = startNanos + pace.startNanos(i);
        stage.in(Duration.ofNanos(Math.max(0, dueNanos - stage.nowNanos())), () -> {
            what.accept(i);
            step(i + 1, count, pace, startNanos, what);
        });
    }

    /** A node that has ended starts anew, told of the first ones but itself; returns what takes its place. */
    N restart(N ended, Memory memory) {
        List<N> others = entries(0);
        others.removeIf(entry -> stage.indexOf(entry) == stage.indexOf(ended));
        return stage.restart(ended, others, memory);
    }

    List<N> ended() {
        return stage.nodes().stream().filter(node -> !stage.isAlive(node)).toList();
    }
}
