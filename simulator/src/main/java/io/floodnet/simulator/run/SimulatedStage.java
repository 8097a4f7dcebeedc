package io.floodnet.simulator.run;

import io.floodnet.packet.Address;
import io.floodnet.packet.Payload;
import io.floodnet.simulator.engine.Broadcast;
import io.floodnet.simulator.engine.SimulatedNetwork;
import io.floodnet.simulator.engine.SimulatedNode;
import io.floodnet.simulator.engine.Tampering;
import io.floodnet.simulator.engine.Traffic;
import io.floodnet.simulator.fault.CrashKind;
import io.floodnet.simulator.fault.Memory;
import io.floodnet.simulator.graph.Graph;
import io.floodnet.simulator.scenario.Action;
import io.floodnet.simulator.scenario.Who;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Plays in virtual time. */
final class SimulatedStage implements Stage<SimulatedNode> {
    private final SimulatedNetwork network;
    private final Cast<SimulatedNode> cast;
    private final Weather weather;
    private final Consumer<Broadcast> sent;

    /** @param sent is told of each broadcast, at once */
    SimulatedStage(SimulatedNetwork network, long seed, Consumer<Broadcast> sent) {
        this.network = network;
        this.cast = new Cast<>(seed, SimulatedNode::index);
        this.weather = new Weather(network, cast, seed);
        this.sent = sent;
    }

    @Override
    public long nowNanos() {
        return network.momentNanos();
    }

    @Override
    public void in(Duration delay, Runnable what) {
        network.in(delay, what);
    }

    @Override
    public List<SimulatedNode> nodes() {
        return network.nodes();
    }

    @Override
    public List<SimulatedNode> alive() {
        return network.alive();
    }

    @Override
    public int indexOf(SimulatedNode node) {
        return node.index();
    }

    @Override
    public boolean isAlive(SimulatedNode node) {
        return node.isAlive();
    }

    @Override
    public SimulatedNode join(List<SimulatedNode> entries) {
        return network.join(entries);
    }

    @Override
    public SimulatedNode restart(SimulatedNode ended, List<SimulatedNode> entries, Memory memory) {
        List<Address> known = new ArrayList<>();
        entries.forEach(entry -> known.add(entry.contact().addresses().get(0)));
        if (memory == Memory.KEEPS) {
            ended.overlay().remembered().forEach(contact -> known.addAll(contact.addresses()));
        }
        return network.restart(ended, known);
    }

    @Override
    public void leave(SimulatedNode node) {
        network.leave(node);
    }

    @Override
    public void end(SimulatedNode node, CrashKind kind) {
        switch (kind) {
            case KILL -> network.crash(node);
            case POWER -> network.vanish(node);
        }
    }

    @Override
    public void broadcast(SimulatedNode origin, int bytes) {
        sent.accept(network.broadcast(origin, Payload.copyOf(new byte[bytes])));
    }

    @Override
    public void sendTo(SimulatedNode sender, SimulatedNode recipient, int bytes) {
        network.sendTo(sender, recipient, bytes);
    }

    @Override
    public void disturb(Action action, long occasion) {
        if (action instanceof Action.Partition partition) {
            weather.partition(partition, occasion);
        } else if (action instanceof Action.Flap flap) {
            weather.flap(flap, alive(flap.who(), occasion), occasion);
        } else if (action instanceof Action.Stall stall) {
            alive(stall.who(), occasion).forEach(node -> network.stall(node, stall.lasts()));
        } else if (action instanceof Action.Slow slow) {
            alive(slow.who(), occasion).forEach(node -> network.slow(node, slow.delay(), slow.lasts()));
        } else if (action instanceof Action.Liar liar) {
            Tampering lie = Lies.of(liar.behaviour());
            alive(liar.who(), occasion).forEach(node -> network.tamper(node, lie));
        } else {
            throw new AssertionError("nobody knows how to do " + action);
        }
    }

    private List<SimulatedNode> alive(Who who, long occasion) {
        return cast.pick(who, network.alive(), occasion);
    }

    @Override
    public Graph graph() {
        return Census.of(network).graph();
    }

    @Override
    public Map<String, Traffic> traffic() {
        return network.traffic();
    }

    @Override
    public long events() {
        return network.events();
    }
}
