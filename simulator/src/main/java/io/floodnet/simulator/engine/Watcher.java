package io.floodnet.simulator.engine;

import io.floodnet.overlay.OverlayEvent;

/**
 * Is told what happens while it happens, and may object by a {@link Violation}.
 *
 * <p>Called on the thread of the node's shard, so one after another unless the network has several shards and threads. It
 * must not act on the network.
 */
public interface Watcher {
    /** A node has told its application something of the network. */
    default void reported(SimulatedNode node, long atNanos, OverlayEvent event) {}

    /**
     * A node has handed a message to its application.
     *
     * @param from over the link from which node it came
     */
    default void delivered(SimulatedNode node, SimulatedNode from, long atNanos, Broadcast broadcast, int hops) {}

    /** A node has dealt with an event. */
    default void afterEvent(SimulatedNode node, long atNanos) {}
}
