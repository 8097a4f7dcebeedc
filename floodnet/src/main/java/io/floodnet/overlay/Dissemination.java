package io.floodnet.overlay;

import io.floodnet.overlay.OverlayConfig.Dissemination.Mode;
import io.floodnet.packet.DirectId;
import io.floodnet.packet.Message;
import io.floodnet.packet.Message.Addressee;
import io.floodnet.packet.Message.Urgency;
import io.floodnet.packet.MessageId;
import io.floodnet.packet.NodeId;
import io.floodnet.packet.Packet;
import io.floodnet.packet.Payload;
import org.jspecify.annotations.Nullable;

/** Brings messages to everybody: numbers the node's own, hands over those of others once, and has them forwarded. */
final class Dissemination {
    private final Core core;
    private final SeenPackets seen;
    private final long salt;
    private @Nullable Forwarding forwarding; // from the first message on, until all has been quiet for a while
    private @Nullable CatchUp catchUp; // for as long as anything is kept
    private @Nullable Directs directs; // from the first that goes to one node, or is known to lead to one
    private int farthest;
    private long epochMillis;
    private long sequence;
    private boolean isLeaving;
    private int heard;
    private long delivered;
    private long duplicates;
    private long expired;
    private long refused;

    Dissemination(Core core, long salt) {
        this.core = core;
        this.seen =
                new SeenPackets(core.config.dissemination(), core.config.store().messagesMax(), salt);
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
        return spread(core.networkMillis(), null, payload);
    }

    /** Whether this node has said as much as it should before its messages have found their way. */
    boolean startsSlowly(long nowNanos) {
        return forwarding != null && forwarding.startsSlowly(nowNanos);
    }

    /** Sends to everybody what is for one node, as nobody knows where that is. */
    void flood(DirectId id, long sentAtMillis, Payload payload) {
        spread(sentAtMillis, new Addressee(id.to(), id.sequence()), payload);
    }

    private int spread(long sentAtMillis, @Nullable Addressee addressee, Payload payload) {
        OverlayConfig.Dissemination config = core.config.dissemination();
        Urgency urgency = config.mode() == Mode.ROOTED_FAST ? Urgency.FAST : Urgency.NORMAL;
        Message message = new Message(
                core.self().id(),
                epochMillis(),
                ++sequence,
                sentAtMillis,
                config.lifetimeSeconds(),
                hopLimit(),
                0,
                urgency,
                addressee,
                payload);
        keep(message);
        return forwarding().spread(message, null);
    }

    /** Not what is for one node: who is not there to take it has said nothing, and its sender knows. */
    private void keep(Message message) {
        if (isKeeping() && message.addressee() == null) {
            catchUp().add(message);
        }
    }

    private boolean isKeeping() {
        return core.config.store().messagesMax() > 0;
    }

    private CatchUp catchUp() {
        CatchUp made = catchUp == null ? new CatchUp(core, salt) : catchUp;
        catchUp = made;
        return made;
    }

    /** A copy of a message that is kept, for one who missed it: it has come over the same links, and one more. */
    Message anew(Message kept) {
        return kept.sentOver(core.isSelf(kept.origin()) ? 0 : 1, hopLimit());
    }

    /** When this node first had something to send. */
    long epochMillis() {
        epochMillis = epochMillis == 0 ? core.networkMillis() : epochMillis;
        return epochMillis;
    }

    int hopLimit() {
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
        if (Directs.concerns(packet)) {
            directs().onPacket(from, packet);
            return true;
        }
        return forwarding().onControl(from, packet) || onSync(from, packet);
    }

    private boolean onSync(Link from, Packet packet) {
        if (!CatchUp.concerns(packet)) {
            return false;
        }
        if (isKeeping()) {
            catchUp().onPacket(from, packet);
        }
        return true;
    }

    private void onMessage(Link from, Message message) {
        SeenPackets.Verdict verdict = judge(message);
        boolean isForAll = message.addressee() == null;
        if (isForAll && catchUp != null && catchUp.isAskedFor(from, message)) {
            onFetched(catchUp, verdict, message, from);
            return;
        }
        switch (verdict) {
            case FIRST -> {
                Addressee addressee = message.addressee();
                if (addressee == null) {
                    delivered++;
                    core.effects().deliver(message);
                    keep(message);
                }
                farthest = HopLimit.farthest(farthest, message.hopsTaken() + 1, ++heard);
                forwarding().spread(message, from);
                if (addressee != null) {
                    onAddressed(message, addressee, from);
                }
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

    private void onAddressed(Message message, Addressee addressee, Link from) {
        if (treeWayTo(message.origin(), Tree.NONE) == Tree.NONE) {
            directs().learn(message.origin(), from);
        }
        if (core.isSelf(addressee.node())) {
            directs().onFlooded(message, addressee, from);
        }
    }

    /** The way that it came is nobody's way to its origin. */
    private void onFetched(CatchUp fetching, SeenPackets.Verdict verdict, Message message, Link from) {
        if (verdict == SeenPackets.Verdict.FIRST) {
            delivered++;
            core.effects().deliver(message);
            fetching.fetched(message);
        } else {
            duplicates += verdict == SeenPackets.Verdict.DUPLICATE ? 1 : 0;
            expired += verdict == SeenPackets.Verdict.EXPIRED ? 1 : 0;
            refused += verdict == SeenPackets.Verdict.REFUSED ? 1 : 0;
            fetching.fetchedInVain(from, message);
        }
        if (forwarding != null) {
            forwarding.onRefused(message);
        }
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
        if (catchUp != null) {
            catchUp.onLinkUp(link);
        }
    }

    /** Who leaves needs nobody's messages any more. */
    void onLinkDown(Link link) {
        if (!isLeaving && forwarding != null) {
            forwarding.onLinkDown(link);
        }
        if (!isLeaving && directs != null) {
            directs.onLinkDown(link);
        }
        if (!isLeaving && catchUp != null) {
            catchUp.onLinkDown(link);
        }
    }

    private Directs directs() {
        Directs made = directs == null ? new Directs(core, salt) : directs;
        directs = made;
        return made;
    }

    /** Sends a payload to one node. */
    void sendTo(DirectMessage message) {
        directs().send(message);
    }

    /** The slot of the neighbour that broadcasts of a node come from, unless it is that one; {@link Tree#NONE} if none is known. */
    int treeWayTo(NodeId node, int exceptSlot) {
        return forwarding == null ? Tree.NONE : forwarding.wayTo(node, exceptSlot);
    }

    /** The tree of an origin is forgotten, but not from where its messages came. */
    void keepWay(NodeId origin, int slot) {
        directs().learn(origin, slot);
    }

    /** A tree has been learned anew, and is right about the way to its origin. */
    void learnedWay(NodeId origin) {
        if (directs != null) {
            directs.unlearn(origin);
        }
    }

    void leave() {
        isLeaving = true;
        if (directs != null) {
            directs.leave();
        }
    }

    void onTimer(Timer timer) {
        if (timer == Timer.SYNC && catchUp != null) {
            catchUp.onTimer();
        } else if (timer == Timer.DIRECTS && directs != null) {
            directs.onTimer();
        } else if (timer == Timer.MESSAGES && forwarding != null) {
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
        if (directs != null) {
            directs.tidy();
            directs = directs.isIdle() ? null : directs;
        }
        CatchUp empty = catchUp;
        if (empty != null) {
            empty.tidy();
            catchUp = empty.isIdle() ? null : empty;
        }
    }

    MessageState state() {
        MessageState state = forwarding == null ? MessageState.NONE : forwarding.state();
        if (directs != null) {
            state = state.withDirects(directs.routes(), directs.outstanding());
        }
        return catchUp == null ? state : state.withStored(catchUp.stored(), catchUp.storedBytes());
    }

    /** What was counted here of messages, and elsewhere of links. */
    OverlayCounters counters() {
        Counters others = core.counters;
        DirectCounters ofDirects = directs == null ? new DirectCounters() : directs.counters;
        return new OverlayCounters(
                sequence - ofDirects.flooded,
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
                others.compared,
                others.fetched,
                others.served,
                others.walksStarted,
                others.walksAnswered,
                others.splices,
                others.linksUp,
                others.linksStalled,
                others.linksLost,
                ofDirects.sent,
                ofDirects.flooded,
                ofDirects.relayed,
                ofDirects.delivered,
                ofDirects.unroutable);
    }
}
