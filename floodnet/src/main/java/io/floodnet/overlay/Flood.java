package io.floodnet.overlay;

import io.floodnet.packet.Message;
import io.floodnet.packet.NodeId;
import io.floodnet.packet.Payload;
import org.jspecify.annotations.Nullable;

/** Sends messages to everybody: over every link but the one they came in by, unless they have been here before. */
final class Flood {
    private final Core core;
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

    Flood(Core core) {
        this.core = core;
        this.seen = new SeenPackets(core.config.dissemination(), core.random.nextLong());
    }

    /** Returns to how many neighbours the message went. */
    int broadcast(Payload payload) {
        if (core.view.degree() == 0) {
            return 0;
        }
        OverlayConfig.Dissemination config = core.config.dissemination();
        long nowMillis = core.networkMillis();
        if (sequence == 0) {
            epochMillis = nowMillis;
        }
        return send(
                new Message(
                        core.self().id(),
                        epochMillis,
                        ++sequence,
                        nowMillis,
                        config.lifetimeSeconds(),
                        hopLimit(),
                        0,
                        payload),
                null);
    }

    private int hopLimit() {
        return HopLimit.ofMessage(
                farthest, core.headcounts.estimate(core.nowNanos()).nodes(), core.config);
    }

    /** Whether a copy of this message would be none too few. */
    boolean hasSeen(Message message) {
        return core.isSelf(message.origin()) || seen.hasSeen(message);
    }

    void onMessage(Link from, Message message) {
        switch (judge(message)) {
            case FIRST -> {
                delivered++;
                farthest = HopLimit.farthest(farthest, message.hopsTaken() + 1, delivered);
                core.effects().deliver(message);
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
        return core.isSelf(message.origin())
                ? SeenPackets.Verdict.DUPLICATE
                : seen.admit(message, core.networkMillis());
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
        boolean maybeNeighbour = IdFilter.mayContain(core.idsAround, origin);
        int sent = 0;
        for (int i = 0; i < core.view.degree(); i++) {
            Link link = core.view.at(i);
            if (link != except && !(maybeNeighbour && link.peer().id().equals(origin))) {
                core.effects().send(link, message);
                sent++;
            }
        }
        copiesSent += sent;
        return sent;
    }

    /** What was counted here of messages, and elsewhere of links. */
    OverlayCounters counters() {
        Counters others = core.counters;
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
