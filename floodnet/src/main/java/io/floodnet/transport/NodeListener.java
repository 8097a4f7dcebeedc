package io.floodnet.transport;

import io.floodnet.overlay.DirectMessage;
import io.floodnet.overlay.OverlayEvent;
import io.floodnet.packet.Address;
import io.floodnet.packet.Message;
import io.floodnet.packet.Unicast;

/**
 * Hears what a node has for its application, on the node's event loop, never in the middle of what the node does. Must not
 * block; what it throws is logged and otherwise ignored.
 */
public interface NodeListener {

    /** A message of another node, each once. */
    void onMessage(Message message);

    /** What another node has sent to this one alone, each once. */
    void onDirect(Unicast unicast);

    /** What became of something that {@link NodeLoop#sendTo} was given. */
    void onSettled(DirectMessage message, DirectMessage.Outcome outcome);

    /** The network around the node changed; {@link OverlayEvent.EntryFailed} comes by {@link #onEntryFailed}. */
    void onEvent(OverlayEvent event);

    /** An entry node could not be reached, or is this very node. */
    void onEntryFailed(Address entry, ConnectFailure reason);

    /** What {@link NodeLoop#holdsPublishersBack} says may have changed. */
    void onCapacity(NodeLoop node);
}
