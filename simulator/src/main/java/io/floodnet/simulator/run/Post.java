package io.floodnet.simulator.run;

import io.floodnet.overlay.DirectMessage.Outcome;
import io.floodnet.simulator.engine.Parcel;
import io.floodnet.simulator.engine.SimulatedNetwork;
import io.floodnet.simulator.engine.SimulatedNode;
import io.floodnet.simulator.engine.Traffic;
import io.floodnet.simulator.metrics.DeliveryMeter;
import io.floodnet.simulator.metrics.Directs;
import java.util.List;
import java.util.Map;

/** What became of all that was sent to single nodes. */
final class Post {
    private static final List<String> KINDS = List.of("Unicast", "Receipt", "NoRoute");

    private final DeliveryMeter delivered = new DeliveryMeter();
    private int owed;
    private int acknowledged;
    private int flooded;
    private int compared;
    private double stretches;

    private Post() {}

    static Directs of(SimulatedNetwork network) {
        List<Parcel> parcels = network.parcels();
        if (parcels.isEmpty()) {
            return Directs.NONE;
        }
        Post post = new Post();
        parcels.forEach(parcel -> post.add(network, parcel));
        return post.toDirects(parcels.size(), packets(network.traffic()) + network.addressedCopies());
    }

    private void add(SimulatedNetwork network, Parcel parcel) {
        flooded += parcel.wasFlooded() ? 1 : 0;
        if (parcel.isDelivered()) {
            delivered.record(parcel.latencyNanos(), parcel.hops());
            acknowledged += parcel.outcome() == Outcome.DELIVERED ? 1 : 0;
            if (parcel.shortestNanos() > 0) {
                compared++;
                stretches += (double) parcel.latencyNanos() / parcel.shortestNanos();
            }
        }
        boolean stayed = isStill(network, parcel.sender()) && isStill(network, parcel.recipient());
        owed += parcel.isDelivered() || stayed ? 1 : 0;
    }

    /** Whether a node runs, and is the one that it was. */
    private static boolean isStill(SimulatedNetwork network, SimulatedNode node) {
        return node.isAlive() && network.nodes().get(node.index()) == node;
    }

    private static long packets(Map<String, Traffic> traffic) {
        return KINDS.stream()
                .mapToLong(kind -> traffic.getOrDefault(kind, Traffic.NONE).frames())
                .sum();
    }

    private Directs toDirects(int sent, long copies) {
        long reached = delivered.reached();
        return new Directs(
                sent,
                owed == 0 ? 1 : (double) reached / owed,
                reached == 0 ? 1 : (double) acknowledged / reached,
                (double) flooded / sent,
                (double) copies / sent,
                compared == 0 ? 0 : stretches / compared,
                delivered.latency(),
                delivered.hops().mean());
    }
}
