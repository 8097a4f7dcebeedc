package io.floodnet.simulator.engine;

import io.floodnet.overlay.OverlayEvent;
import org.jspecify.annotations.Nullable;

/**
 * Is told what happens while it happens, and may object by a {@link Violation}.
 *
 * <p>Called on the thread of the node's shard, so one after another unless the network has several shards and threads. It
 * must not act on the network.
 */
public interface Watcher {
    /** A node has come, for the first time or anew. */
    default void started(SimulatedNode node, long atNanos) {}

    /** A node has gone, with a goodbye to its neighbours or without. */
    default void ended(SimulatedNode node, long atNanos, boolean saidGoodbye) {}

    /** The network is divided from now on, until the cut heals. */
    default void cut(Cut cut, long atNanos) {}

    /** A node has told its application something of the network. */
    default void reported(SimulatedNode node, long atNanos, OverlayEvent event) {}

    /**
     * A node has handed a message to its application.
     *
     * @param from over the link from which node it came
     */
    default void delivered(SimulatedNode node, SimulatedNode from, long atNanos, Broadcast broadcast, int hops) {}

    /**
     * Something comes to a node.
     *
     * @param peer from which node, if from one
     * @param what a packet, a timer, a dial, or what else its text says
     */
    default void beforeEvent(SimulatedNode node, @Nullable SimulatedNode peer, long atNanos, Object what) {}

    /** A node has dealt with an event, or has put it off. */
    default void afterEvent(SimulatedNode node, long atNanos) {}
}
