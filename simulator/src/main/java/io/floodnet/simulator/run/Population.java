package io.floodnet.simulator.run;

import io.floodnet.packet.Address;
import io.floodnet.simulator.engine.SimulatedNetwork;
import io.floodnet.simulator.engine.SimulatedNode;
import io.floodnet.simulator.fault.CrashKind;
import io.floodnet.simulator.fault.Memory;
import io.floodnet.simulator.scenario.Join;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/** Lets nodes come and go. */
final class Population {
    private final SimulatedNetwork network;
    private final Join join;

    Population(SimulatedNetwork network, Join join) {
        this.network = network;
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
    SimulatedNode newcomer(int firstEntry) {
        return network.join(entries(firstEntry));
    }

    private List<SimulatedNode> entries(int first) {
        int known = Math.min(join.entries(), network.nodes().size());
        List<SimulatedNode> entries = new ArrayList<>(known);
        for (int i = 0; i < known; i++) {
            entries.add(network.nodes().get((first + i) % known));
        }
        return entries;
    }

    /** Does something so many times, one after another: each time asks for the next, so that not all of them have to wait. */
    private void series(int count, double perSecond, IntConsumer what) {
        Join pace = new Join(perSecond, 1);
        long startNanos = network.nowNanos();
        step(0, count, pace, startNanos, what);
    }

    private void step(int i, int count, Join pace, long startNanos, IntConsumer what) {
        if (i == count) {
            return;
        }
        long dueNanos = startNanos + pace.startNanos(i);
        network.in(Duration.ofNanos(Math.max(0, dueNanos - network.nowNanos())), () -> {
            what.accept(i);
            step(i + 1, count, pace, startNanos, what);
        });
    }

    void end(SimulatedNode node, CrashKind kind) {
        switch (kind) {
            case KILL -> network.crash(node);
            case POWER -> network.vanish(node);
        }
    }

    /** A node that has ended starts anew; returns what takes its place. */
    SimulatedNode restart(SimulatedNode ended, Memory memory) {
        List<Address> known = new ArrayList<>();
        for (SimulatedNode entry : entries(0)) {
            if (entry.index() != ended.index()) {
                known.add(entry.contact().addresses().get(0));
            }
        }
        if (memory == Memory.KEEPS) {
            ended.overlay().remembered().forEach(contact -> known.addAll(contact.addresses()));
        }
        return network.restart(ended, known);
    }

    List<SimulatedNode> ended() {
        return network.nodes().stream().filter(node -> !node.isAlive()).toList();
    }
}
