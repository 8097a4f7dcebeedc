package io.floodnet.simulator.run;

import io.floodnet.simulator.engine.Cut;
import io.floodnet.simulator.engine.NetworkSettings;
import io.floodnet.simulator.engine.SimulatedNetwork;
import io.floodnet.simulator.engine.SimulatedNode;
import io.floodnet.simulator.network.Draws;
import io.floodnet.simulator.network.Purpose;
import io.floodnet.simulator.scenario.Action;
import io.floodnet.simulator.scenario.Who;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** What befalls the network between the nodes: partitions, and nodes that lose touch now and then. */
final class Weather {
    private final SimulatedNetwork network;
    private final Cast<SimulatedNode> cast;
    private final long seed;

    Weather(SimulatedNetwork network, Cast<SimulatedNode> cast, long seed) {
        this.network = network;
        this.cast = cast;
        this.seed = seed;
    }

    /** Divides the network as often as told, each time anew. */
    void partition(Action.Partition partition, long occasion) {
        for (int i = 0; i < partition.times(); i++) {
            long round = occasion + i;
            network.in(partition.every().multipliedBy(i), () -> divide(partition, round));
        }
    }

    private void divide(Action.Partition partition, long occasion) {
        long healsAtNanos = network.nowNanos() + partition.lasts().toNanos();
        List<BitSet> sides = sides(partition.shares(), occasion);
        if (partition.direction() == Action.Direction.BOTH) {
            for (int i = 1; i < sides.size(); i++) {
                network.cut(new Cut(sides.get(i - 1), false, healsAtNanos, i));
            }
            return;
        }
        for (int i = 1; i < sides.size(); i++) {
            BitSet later = new BitSet();
            later.set(
                    network.nodes().size(), NetworkSettings.NODES_LIMIT); // whoever joins meanwhile is on the last side
            sides.subList(i, sides.size()).forEach(later::or);
            network.cut(new Cut(later, true, healsAtNanos, i));
        }
    }

    /** The nodes of each side; the last side has those that no share is for. */
    private List<BitSet> sides(List<Double> shares, long occasion) {
        Who.Share everybody = new Who.Share(1, Who.Spared.NOBODY);
        List<SimulatedNode> nodes = cast.pick(everybody, network.nodes(), occasion);
        List<BitSet> sides = new ArrayList<>();
        int taken = 0;
        for (double share : shares) {
            int until = (int) Math.min(nodes.size(), taken + Math.round(share * nodes.size()));
            sides.add(indices(nodes.subList(taken, until)));
            taken = until;
        }
        sides.add(indices(nodes.subList(taken, nodes.size())));
        return sides;
    }

    private static BitSet indices(List<SimulatedNode> nodes) {
        BitSet indices = new BitSet();
        nodes.forEach(node -> indices.set(node.index()));
        return indices;
    }

    /** Lets nodes lose touch over and over, each at moments of its own. */
    void flap(Action.Flap flap, List<SimulatedNode> nodes, long occasion) {
        for (SimulatedNode node : nodes) {
            long first = Draws.below(flap.up().toNanos() + 1, seed, Purpose.FAULT, occasion, node.index());
            network.in(Duration.ofNanos(first), () -> goDown(flap, node));
        }
    }

    private void goDown(Action.Flap flap, SimulatedNode node) {
        if (node.isAlive() && network.nowNanos() < flap.until().toNanos()) {
            network.cutOff(node, flap.down());
            network.in(flap.down().plus(flap.up()), () -> goDown(flap, node));
        }
    }
}
