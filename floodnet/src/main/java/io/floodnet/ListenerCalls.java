package io.floodnet;

import io.floodnet.Delivery.Audience;
import io.floodnet.overlay.DirectMessage;
import io.floodnet.overlay.OverlayEvent;
import io.floodnet.packet.Address;
import io.floodnet.packet.Message;
import io.floodnet.packet.Unicast;
import io.floodnet.transport.ConnectFailure;
import io.floodnet.transport.NodeListener;
import io.floodnet.transport.NodeLoop;
import java.time.Instant;

/** Tells an application what its node hears, in the words of the API. */
final class ListenerCalls implements NodeListener {
    private final FloodnetListener listener;
    private final PublishQueue queue;
    private final DirectCalls directs;
    private final LinkSignal signal;

    ListenerCalls(FloodnetListener listener, PublishQueue queue, DirectCalls directs, LinkSignal signal) {
        this.listener = listener;
        this.queue = queue;
        this.directs = directs;
        this.signal = signal;
    }

    @Override
    public void onMessage(Message message) {
        // A message has taken no hop when it leaves its origin.
        listener.onDelivery(new Delivery(
                message.origin(),
                message.payload(),
                message.hopsTaken() + 1,
                Instant.ofEpochMilli(message.sentAtMillis())));
    }

    @Override
    public void onDirect(Unicast unicast) {
        listener.onDelivery(new Delivery(
                unicast.id().from(),
                unicast.payload(),
                unicast.hopsTaken() + 1,
                Instant.ofEpochMilli(unicast.sentAtMillis()),
                Audience.THIS_NODE));
    }

    @Override
    public void onSettled(DirectMessage message, DirectMessage.Outcome outcome) {
        directs.settle(message, outcome);
    }

    @Override
    public void onEvent(OverlayEvent event) {
        signal.onEvent(event);
        listener.onEvent(EventWords.of(event));
    }

    @Override
    public void onEntryFailed(Address entry, ConnectFailure reason) {
        listener.onEvent(EventWords.ofEntry(entry, reason));
    }

    @Override
    public void onCapacity(NodeLoop node) {
        if (queue.drain(node::holdsPublishersBack, node::broadcast)) {
            node.execute(() -> onCapacity(node));
        }
    }
}
