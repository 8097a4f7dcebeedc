package io.floodnet.simulator.run;

import io.floodnet.overlay.Link;
import io.floodnet.simulator.engine.Cut;
import io.floodnet.simulator.engine.SimulatedNetwork;
import io.floodnet.simulator.engine.SimulatedNode;
import java.util.BitSet;

/**
 * How well the two sides of a cut are mixed: the links across it, by those that a random graph would have.
 *
 * <p>Near links don't count: they lead to whoever is near, and were never drawn at random.
 */
final class Crossing {
    private final SimulatedNetwork network;
    private final BitSet side;
    private long ends;
    private long endsAcross;
    private long nodes;
    private long nodesOfSide;

    private Crossing(SimulatedNetwork network, BitSet side) {
        this.network = network;
        this.side = side;
    }

    /** Looks at the last cut; 1 where there was none, or nobody is left on one of its sides. */
    static double share(SimulatedNetwork network) {
        Cut cut = network.lastCut();
        if (cut == null) {
            return 1;
        }
        Crossing crossing = new Crossing(network, cut.side());
        network.alive().forEach(crossing::count);
        return crossing.share();
    }

    private void count(SimulatedNode node) {
        nodes++;
        nodesOfSide += side.get(node.index()) ? 1 : 0;
        for (int i = 0; i < node.degree(); i++) {
            Link link = node.overlay().link(i);
            SimulatedNode peer = network.running(link.peer());
            if (peer != null && !link.isNear()) {
                ends++;
                endsAcross += side.get(node.index()) == side.get(peer.index()) ? 0 : 1;
            }
        }
    }

    private double share() {
        double pairs = nodes * (nodes - 1.0) / 2;
        double pairsAcross = (double) nodesOfSide * (nodes - nodesOfSide);
        return ends == 0 || pairsAcross == 0 ? 1 : endsAcross / (double) ends / (pairsAcross / pairs);
    }
}
