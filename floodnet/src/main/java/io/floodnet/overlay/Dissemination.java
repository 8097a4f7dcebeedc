package io.floodnet.overlay;

import io.floodnet.overlay.OverlayConfig.Dissemination.Mode;
import io.floodnet.packet.Message;
import io.floodnet.packet.Message.Urgency;
import io.floodnet.packet.MessageId;
import io.floodnet.packet.Packet;
import io.floodnet.packet.Payload;
import org.jspecify.annotations.Nullable;

/** Brings messages to everybody: numbers the node's own, hands over those of others once, and has them forwarded. */
final class Dissemination {
    private final Core core;
    private final SeenPackets seen;
    private final long salt;
    private @Nullable Forwarding forwarding; // from the first message on, until all has been quiet for a while
    private int farthest;
    private long epochMillis;
    private long sequence;

    private boolean isLeaving;

    private long delivered;
    private long duplicates;
    private long expired;
    private long refused;

    Dissemination(Core core, long salt) {
        this.core = core;
        this.seen = new SeenPackets(core.config.dissemination(), salt);
        this.salt = salt;
    }

    private Forwarding forwarding() {
        Forwarding made = forwarding;
        if (made == null) {
            made = switch (core.config.dissemination().mode()) {
                case FLOOD -> new Flood(core);
                case ROOTED, ROOTED_FAST -> new RootedFlood(core, salt);
            };
            forwarding = made;
        }
        return made;
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
        Urgency urgency = config.mode() == Mode.ROOTED_FAST ? Urgency.FAST : Urgency.NORMAL;
        return forwarding()
                .spread(
                        new Message(
                                core.self().id(),
                                epochMillis,
                                ++sequence,
                                nowMillis,
                                config.lifetimeSeconds(),
                                hopLimit(),
                                0,
                                urgency,
                                payload),
                        null);
    }

    private int hopLimit() {
        return HopLimit.ofMessage(
                farthest, core.headcounts.estimate(core.nowNanos()).nodes(), core.config);
    }

    /** Whether a copy of this message would be none too few. */
    boolean hasSeen(Message message) {
        return core.isSelf(message.origin())
                || seen.hasSeen(message.origin(), message.epochMillis(), message.sequence());
    }

    /** The same for one that is only heard of. */
    boolean hasSeen(MessageId id) {
        return core.isSelf(id.origin()) || seen.hasSeen(id.origin(), id.epochMillis(), id.sequence());
    }

    /** Says whether the packet, of a neighbour, has its place here. */
    boolean onPacket(Link from, Packet packet) {
        if (packet instanceof Message message) {
            onMessage(from, message);
            return true;
        }
        return forwarding().onControl(from, packet);
    }

    private void onMessage(Link from, Message message) {
        switch (judge(message)) {
            case FIRST -> {
                delivered++;
                farthest = HopLimit.farthest(farthest, message.hopsTaken() + 1, delivered);
                core.effects().deliver(message);
                forwarding().spread(message, from);
            }
            case DUPLICATE -> {
                duplicates++;
                forwarding().onDuplicate(message, from);
            }
            case EXPIRED -> {
                expired++;
                forwarding().onRefused(message);
            }
            case REFUSED -> {
                refused++;
                forwarding().onRefused(message);
            }
        }
    }

    /** Something was not sent for want of credit. */
    void onDropped(Link link, Packet packet) {
        if (packet instanceof Message) {
            core.counters.copiesDropped++;
        }
        forwarding().onDropped(packet, link);
    }

    private SeenPackets.Verdict judge(Message message) {
        return core.isSelf(message.origin())
                ? SeenPackets.Verdict.DUPLICATE
                : seen.admit(message, core.networkMillis());
    }

    void onLinkUp(Link link) {
        if (forwarding != null) {
            forwarding.onLinkUp(link);
        }
    }

    /** Who leaves needs nobody's messages any more. */
    void onLinkDown(Link link) {
        if (!isLeaving && forwarding != null) {
            forwarding.onLinkDown(link);
        }
    }

    void leave() {
        isLeaving = true;
    }

    void onTimer() {
        if (forwarding != null) {
            forwarding.onTimer();
        }
    }

    /** Gives up what is of no use any more: called now and then. */
    void tidy() {
        Forwarding idle = forwarding;
        if (idle != null) {
            idle.tidy();
            forwarding = idle.isIdle() ? null : idle;
        }
    }

    MessageState state() {
        return forwarding == null ? MessageState.NONE : forwarding.state();
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
                others.copiesSent,
                others.copiesDropped,
                others.announced,
                others.pulled,
                others.grafted,
                others.pruned,
                others.unfetched,
                others.walksStarted,
                others.walksAnswered,
                others.splices,
                others.linksUp,
                others.linksStalled,
                others.linksLost);
    }
}
