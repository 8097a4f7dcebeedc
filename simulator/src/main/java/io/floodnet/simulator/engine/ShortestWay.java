package io.floodnet.simulator.engine;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;

/** How soon something could be at another node over the links that there are (Dijkstra, 1959), if nothing held it up. */
final class ShortestWay {
    private ShortestWay() {}

    private record Reached(SimulatedNode node, long nanos) {}

    /** {@link Parcel#NEVER} if no way leads there. */
    static long nanos(SimulatedNetwork network, SimulatedNode from, SimulatedNode to) {
        long[] best = new long[network.nodes().size()];
        Arrays.fill(best, Long.MAX_VALUE);
        PriorityQueue<Reached> queue = new PriorityQueue<>(Comparator.comparingLong(Reached::nanos));
        queue.add(new Reached(from, 0));
        best[from.index()] = 0;
        for (Reached next = queue.poll(); next != null; next = queue.poll()) {
            SimulatedNode node = next.node;
            if (node == to) {
                return next.nanos;
            }
            for (int i = 0; i < node.degree() && next.nanos == best[node.index()]; i++) {
                SimulatedLink link = (SimulatedLink) node.overlay().link(i);
                SimulatedNode peer = network.nodeAt(link.peerSeat());
                long nanos = next.nanos + link.oneWayNanos();
                if (peer.isAlive() && nanos < best[peer.index()]) {
                    best[peer.index()] = nanos;
                    queue.add(new Reached(peer, nanos));
                }
            }
        }
        return Parcel.NEVER;
    }
}
