package io.floodnet.simulator.invariant;

import io.floodnet.overlay.OverlayConfig;
import io.floodnet.packet.Contact;
import io.floodnet.simulator.engine.SimulatedNetwork;
import io.floodnet.simulator.engine.SimulatedNode;
import io.floodnet.simulator.engine.Violation;
import java.util.concurrent.TimeUnit;

/**
 * No link stays one-sided: what one end believes in and the other does not is found out by the pings of the first, and given
 * up. Nodes that lie do not count, nor do links to nodes that have ended. What is wrong with a link while one of its ends is
 * stopped, slow or cut off counts only from then on when that is over: from there the pings have as much time as ever.
 */
public final class TwoSidedLinks implements NetworkInvariant {
    /** For what is on its way, as what a cut held comes up to a second after it. */
    private static final long SLACK_MILLIS = 5_000;

    private record End(long node, long peer) {}

    private final long lastsMaxNanos;
    private final Lasting<End> oneSided = new Lasting<>(); // at most as many as there are links

    public TwoSidedLinks(OverlayConfig config) {
        OverlayConfig.Liveness liveness = config.liveness();
        long pings = liveness.pingIntervalMillis() * 5 / 4 + (liveness.pingsMax() + 1) * liveness.pingTimeoutMillis();
        this.lastsMaxNanos = TimeUnit.MILLISECONDS.toNanos(pings + SLACK_MILLIS);
    }

    @Override
    public void check(SimulatedNetwork network) {
        long now = network.nowNanos();
        oneSided.lookAgain();
        for (SimulatedNode node : network.nodes()) {
            if (node.isAlive() && !node.isTroubled(now)) {
                look(network, node, now);
            }
        }
    }

    private void look(SimulatedNetwork network, SimulatedNode node, long now) {
        for (int i = 0; i < node.degree(); i++) {
            SimulatedNode peer = network.running(node.neighbour(i));
            if (peer != null && !peer.isTroubled(now) && !holds(peer, node.contact())) {
                long lasts = oneSided.found(new End(node.index(), peer.index()), now);
                if (lasts > lastsMaxNanos) {
                    throw new Violation(lasting(peer, lasts), node, now);
                }
            }
        }
    }

    private static boolean holds(SimulatedNode node, Contact neighbour) {
        int degree = node.degree();
        for (int i = 0; i < degree; i++) {
            if (node.neighbour(i).id().equals(neighbour.id())) {
                return true;
            }
        }
        return false;
    }

    private static String lasting(SimulatedNode peer, long nanos) {
        return "has for " + TimeUnit.NANOSECONDS.toSeconds(nanos) + " s believed in a link with " + peer
                + " that the other end knows nothing of";
    }
}
