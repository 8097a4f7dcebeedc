package io.floodnet;

/**
 * Hears what arrives.
 *
 * <p>Called on the node's event loop, one call at a time, deliveries of one origin mostly in the order in which they were
 * broadcast. It must not block: what takes long belongs on a thread of the application's. What it throws is logged and
 * otherwise ignored.
 */
@FunctionalInterface
public interface FloodnetListener {

    /**
     * Somebody else broadcast something, or sent it to this node alone ({@link Delivery#audience}): called once for each
     * message.
     */
    void onDelivery(Delivery delivery);

    /** The network around this node changed. */
    default void onEvent(NetworkEvent event) {}
}
