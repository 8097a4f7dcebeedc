package io.floodnet.overlay;

import io.floodnet.packet.Message;
import io.floodnet.packet.Packet;
import io.floodnet.packet.Unicast;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Writes down what a node wants done. */
final class RecordingEffects implements Effects {
    private final List<Effect> effects = new ArrayList<>();
    private final Set<Link> closed = Collections.newSetFromMap(new IdentityHashMap<>());

    @Override
    public void dial(Dial dial) {
        effects.add(new Effect.Dialled(dial));
    }

    @Override
    public void send(Link link, Packet packet) {
        if (link.is(Link.Standing.CLOSED)) {
            throw new AssertionError("nothing is sent over a closed link: " + packet);
        }
        effects.add(new Effect.Sent(link, packet));
    }

    @Override
    public void close(Link link, CloseReason reason) {
        if (!closed.add(link)) {
            throw new AssertionError("a link is closed once: " + link);
        }
        effects.add(new Effect.Closed(link, reason));
    }

    @Override
    public void schedule(Timer timer, long delayNanos) {
        effects.add(new Effect.Scheduled(timer, delayNanos));
    }

    @Override
    public void deliver(Message message) {
        effects.add(new Effect.Delivered(message));
    }

    @Override
    public void capacityChanged() {
        effects.add(new Effect.CapacityChanged());
    }

    @Override
    public void deliver(Unicast unicast) {
        effects.add(new Effect.DeliveredAlone(unicast));
    }

    @Override
    public void settle(DirectMessage message, DirectMessage.Outcome outcome) {
        effects.add(new Effect.Settled(message, outcome));
    }

    @Override
    public void report(OverlayEvent event) {
        effects.add(new Effect.Reported(event));
    }

    /** All that was written down since the last time. */
    List<Effect> drain() {
        List<Effect> drained = List.copyOf(effects);
        effects.clear();
        return drained;
    }
}
