package io.floodnet.simulator.recording;

import io.floodnet.simulator.engine.Broadcast;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How one message spread over the nodes that are watched. */
final class Spread {
    /** A first copy that came to a node. */
    record Arrival(int node, int from, int hops, long atNanos) {}

    private @Nullable Broadcast broadcast; // until the first arrival
    private final List<Arrival> arrivals = new ArrayList<>(); // at most one a node, and one for each of its restarts

    void add(Broadcast sent, int node, int from, int hops, long atNanos) {
        broadcast = sent;
        arrivals.add(new Arrival(node, from, hops, atNanos));
    }

    @Nullable
    Broadcast broadcast() {
        return broadcast;
    }

    List<Arrival> arrivals() {
        return arrivals;
    }
}
