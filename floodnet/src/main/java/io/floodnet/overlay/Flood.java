package io.floodnet.overlay;

import io.floodnet.packet.Message;
import io.floodnet.packet.NodeId;
import io.floodnet.packet.Payload;
import org.jspecify.annotations.Nullable;

/** Sends messages to everybody: over every link but the one they came in by, unless they have been here before. */
final class Flood {
    private final Turn turn;
    private final ActiveView view;
    private final SeenPackets seen;
    private @Nullable Shadowed shadowed; // made when first needed, which in most networks is never
    private int farthest;
    private long epochMillis;
    private long sequence;

    private long delivered;
    private long duplicates;
    private long expired;
    private long refused;
    private long copiesSent;

    Flood(Turn turn, ActiveView view, SeenPackets seen) {
        this.turn = turn;
        this.view = view;
        this.seen = seen;
    }

    /** Returns to how many neighbours the message went. */
    int broadcast(Payload payload) {
        if (view.degree() == 0) {
            return 0;
        }
        OverlayConfig.Dissemination config = turn.config.dissemination();
        long nowMillis = turn.networkMillis();
        if (sequence == 0) {
            epochMillis = nowMillis;
        }
        return send(
                new Message(
                        turn.self().id(),
                        epochMillis,
                        ++sequence,
                        nowMillis,
                        config.lifetimeSeconds(),
                        HopLimit.hops(farthest, config.hopsMin()),
                        0,
                        payload),
                null);
    }

    void onMessage(Link from, Message message) {
        switch (judge(message)) {
            case FIRST -> {
                delivered++;
                farthest = HopLimit.farthest(farthest, message.hopsTaken() + 1, delivered);
                turn.effects().deliver(message);
                noteIfShadowed(message);
                forward(message, from);
            }
            case DUPLICATE -> {
                duplicates++;
                if (shadowed != null && shadowed.outreaches(message)) {
                    forward(message, from);
                }
            }
            case EXPIRED -> expired++;
            case REFUSED -> refused++;
        }
    }

    private SeenPackets.Verdict judge(Message message) {
        return turn.isSelf(message.origin())
                ? SeenPackets.Verdict.DUPLICATE
                : seen.admit(message, turn.networkMillis());
    }

    private void noteIfShadowed(Message message) {
        if (Shadowed.concerns(message)) {
            shadowed = shadowed == null ? new Shadowed() : shadowed;
            shadowed.forwarded(message);
        }
    }

    private void forward(Message message, Link from) {
        if (message.hopsLeft() > 0) {
            send(message.nextHop(), from);
        }
    }

    private int send(Message message, @Nullable Link except) {
        NodeId origin = message.origin();
        boolean maybeNeighbour = IdFilter.mayContain(turn.idsAround, origin);
        int sent = 0;
        for (int i = 0; i < view.degree(); i++) {
            Link link = view.at(i);
            if (link != except && !(maybeNeighbour && link.peer().id().equals(origin))) {
                turn.effects().send(link, message);
                sent++;
            }
        }
        copiesSent += sent;
        return sent;
    }

    /** What was counted here of messages, and elsewhere of links. */
    OverlayCounters counters() {
        Counters others = turn.counters;
        return new OverlayCounters(
                sequence,
                delivered,
                duplicates,
                expired,
                refused,
                copiesSent,
                others.walksStarted,
                others.walksAnswered,
                others.splices,
                others.linksUp,
                others.linksLost);
    }
}
