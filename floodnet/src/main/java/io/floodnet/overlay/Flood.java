package io.floodnet.overlay;

import io.floodnet.packet.Message;
import io.floodnet.packet.NodeId;
import io.floodnet.packet.Payload;
import org.jspecify.annotations.Nullable;

/** Sends messages to everybody: over every link but the one they came in by, unless they have been here before. */
final class Flood {
    private final Turn turn;
    private final ActiveView view;
    private final NetworkClock clock;
    private final SeenPackets seen;
    private final Shadowed shadowed = new Shadowed();
    private final HopLimit hopLimit;
    private long epochMillis;
    private long sequence;

    Flood(Turn turn, ActiveView view, NetworkClock clock) {
        this.turn = turn;
        this.view = view;
        this.clock = clock;
        this.seen = new SeenPackets(turn.config.dissemination(), turn.random.nextLong());
        this.hopLimit = new HopLimit(turn.config.dissemination().hopsMin());
    }

    /** Returns to how many neighbours the message went. */
    int broadcast(Payload payload) {
        if (view.degree() == 0) {
            return 0;
        }
        long nowMillis = clock.nowMillis(turn.nowNanos());
        if (sequence == 0) {
            epochMillis = nowMillis;
        }
        turn.counters.broadcast++;
        return send(
                new Message(
                        turn.self().id(),
                        epochMillis,
                        ++sequence,
                        nowMillis,
                        turn.config.dissemination().lifetimeSeconds(),
                        hopLimit.hops(),
                        0,
                        payload),
                null);
    }

    void onMessage(Link from, Message message) {
        switch (judge(message)) {
            case FIRST -> {
                turn.counters.delivered++;
                hopLimit.observe(message.hopsTaken() + 1);
                turn.effects().deliver(message);
                shadowed.forwarded(message);
                forward(message, from);
            }
            case DUPLICATE -> {
                turn.counters.duplicates++;
                if (shadowed.outreaches(message)) {
                    forward(message, from);
                }
            }
            case EXPIRED -> turn.counters.expired++;
            case REFUSED -> turn.counters.refused++;
        }
    }

    private SeenPackets.Verdict judge(Message message) {
        return message.origin().equals(turn.self().id())
                ? SeenPackets.Verdict.DUPLICATE
                : seen.admit(message, clock.nowMillis(turn.nowNanos()));
    }

    private void forward(Message message, Link from) {
        if (message.hopsLeft() > 0) {
            send(message.nextHop(), from);
        }
    }

    private int send(Message message, @Nullable Link except) {
        NodeId origin = message.origin();
        int sent = 0;
        for (int i = 0; i < view.degree(); i++) {
            Link link = view.at(i);
            if (link != except && !link.peer().id().equals(origin)) {
                turn.effects().send(link, message);
                sent++;
            }
        }
        turn.counters.copiesSent += sent;
        return sent;
    }
}
