package io.floodnet.overlay;

import io.floodnet.packet.Contact;
import io.floodnet.packet.Message;
import io.floodnet.packet.Packet;
import io.floodnet.packet.Unicast;

/** An effect written down, so that tests compare values. */
sealed interface Effect {
    record Dialled(Dial dial) implements Effect {}

    record Sent(Link link, Packet packet) implements Effect {}

    record Closed(Link link, CloseReason reason) implements Effect {}

    record Scheduled(Timer timer, long delayNanos) implements Effect {}

    record Delivered(Message message) implements Effect {}

    record CapacityChanged() implements Effect {}

    record DeliveredAlone(Unicast unicast) implements Effect {}

    record Settled(DirectMessage message, DirectMessage.Outcome outcome) implements Effect {}

    record Reported(OverlayEvent event) implements Effect {}

    /** What a new neighbour makes the node report. */
    static Effect linkUp(Contact peer) {
        return new Reported(new OverlayEvent.LinkUp(peer));
    }
}
