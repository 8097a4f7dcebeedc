package io.floodnet.overlay;

import io.floodnet.packet.Message;
import io.floodnet.packet.Packet;
import io.floodnet.packet.Unicast;

/**
 * What a node wants done; its host carries it out.
 *
 * <p>Contract: an effect never calls back into the node before the node's input method has returned. What follows from an
 * effect (a connection is up, a link is lost) comes as an input of its own, later.
 */
public interface Effects {

    /** Connect to one of the addresses; the outcome is told by {@link OverlayNode#onDialed} or its counterpart. */
    void dial(Dial dial);

    /** Send over a link that is up; over one link, packets arrive in the order in which they were sent. */
    void send(Link link, Packet packet);

    /**
     * End a connection, after what was sent over it before. The node hears no more of it, not even
     * {@link OverlayNode#onLinkDown}.
     */
    void close(Link link, CloseReason reason);

    /** Call {@link OverlayNode#onTimer} in a while, once; a timer of the same kind that is still outstanding is replaced. */
    void schedule(Timer timer, long delayNanos);

    /** Hand a message to the application: for each message once. */
    void deliver(Message message);

    /** What {@link OverlayNode#holdsPublishersBack} says may have changed. */
    void capacityChanged();

    /** Hand over what somebody sent to this node alone: for each such message once. */
    void deliver(Unicast unicast);

    /** Tell what became of something that was to go to one node; once for each, perhaps before it was sent. */
    void settle(DirectMessage message, DirectMessage.Outcome outcome);

    /** Tell the application what became of the network around it. */
    void report(OverlayEvent event);
}
