package io.floodnet.overlay;

import io.floodnet.packet.DirectId;
import io.floodnet.packet.Message;
import io.floodnet.packet.Message.Addressee;
import io.floodnet.packet.NoRoute;
import io.floodnet.packet.NodeId;
import io.floodnet.packet.Packet;
import io.floodnet.packet.Receipt;
import io.floodnet.packet.Unicast;
import org.jspecify.annotations.Nullable;

/**
 * Brings payloads to single nodes: over the links over which those were heard, one after another, back to where they are
 * (reverse path forwarding: Dalal and Metcalfe, 1978). Who passes something on keeps nothing of it but over which link its
 * sender was heard, and for a moment over which link it came.
 */
final class Directs {
    private final Core core;
    private final Routes routes;
    private final long salt;
    private @Nullable WaysBack waysBack; // from the first that was passed on
    private @Nullable SeenPackets seen; // of what was for this node; from the first on
    private @Nullable Sendings sendings; // from the first on
    final DirectCounters counters = new DirectCounters();

    Directs(Core core, long salt) {
        this.core = core;
        this.salt = salt;
        this.routes = new Routes(salt, core.nowNanos());
    }

    void send(DirectMessage message) {
        sendings().send(message);
    }

    private Sendings sendings() {
        Sendings made = sendings == null ? new Sendings(core, this) : sendings;
        sendings = made;
        return made;
    }

    /** Says whether the packet, of a neighbour, has its place here. */
    static boolean concerns(Packet packet) {
        return packet instanceof Unicast || packet instanceof Receipt || packet instanceof NoRoute;
    }

    void onPacket(Link from, Packet packet) {
        if (packet instanceof Unicast unicast) {
            onUnicast(from, unicast);
        } else if (packet instanceof Receipt receipt) {
            onReceipt(from, receipt);
        } else if (packet instanceof NoRoute none) {
            onNoRoute(from, none);
        }
    }

    private void onUnicast(Link from, Unicast unicast) {
        DirectId id = unicast.id();
        if (core.isSelf(id.from())) {
            if (sendings != null) {
                sendings.onCameBack(unicast, from);
            }
            return;
        }
        if (core.isSelf(id.to())) {
            learnFrom(unicast, from);
            receive(unicast, from);
            return;
        }
        if (unicast.hopsLeft() > 0 && pass(unicast, from)) {
            counters.relayed++;
            learnFrom(unicast, from);
            waysBack = waysBack == null ? new WaysBack(salt) : waysBack;
            waysBack.note(id, from.slot());
        } else {
            counters.unroutable++;
            core.send(from, new NoRoute(id, core.dissemination().hopLimit()), SendClass.UNICAST);
        }
    }

    /** What took a detour may have gone in a circle, and is right about the way back only where nobody has known one. */
    private void learnFrom(Unicast unicast, Link from) {
        NodeId sender = unicast.id().from();
        if (unicast.detours() == 0 || wayTo(sender, null) == null) {
            learn(sender, from);
        }
    }

    /** Over the way that is known, or else to anybody, as most know one of their own; says whether to somebody. */
    private boolean pass(Unicast unicast, Link from) {
        Link way = wayTo(unicast.id().to(), from);
        if (way != null) {
            core.send(way, unicast.nextHop(), SendClass.UNICAST);
            return true;
        }
        Link anybody = unicast.detours() < Unicast.DETOURS_MAX ? core.view.pick(link -> link != from) : null;
        if (anybody != null) {
            core.send(anybody, unicast.detour(), SendClass.UNICAST);
        }
        return anybody != null;
    }

    /** A message has come that everybody passes on and that is for this node. */
    void onFlooded(Message message, Addressee addressee, Link from) {
        DirectId id = new DirectId(message.origin(), addressee.node(), message.epochMillis(), addressee.sequence());
        receive(
                new Unicast(
                        id,
                        message.sentAtMillis(),
                        message.lifetimeSeconds(),
                        message.hopsLeft(),
                        message.hopsTaken(),
                        0,
                        message.payload()),
                from);
    }

    /** Hands over what is new, and says that it is there, again if need be: the receipt may have been lost. */
    private void receive(Unicast unicast, Link from) {
        switch (judge(unicast)) {
            case FIRST -> {
                counters.delivered++;
                core.effects().deliver(unicast);
                answer(unicast, from);
            }
            case DUPLICATE -> answer(unicast, from);
            case EXPIRED, REFUSED -> counters.refused++;
        }
    }

    private void answer(Unicast unicast, Link from) {
        core.send(from, new Receipt(unicast.id(), core.dissemination().hopLimit()), SendClass.UNICAST);
    }

    private SeenPackets.Verdict judge(Unicast unicast) {
        SeenPackets known = seen;
        if (known == null) {
            known = new SeenPackets(
                    core.config.dissemination().withSequenceWindow(Sendings.SPAN_MAX), Sendings.SPAN_MAX, salt);
            seen = known;
        }
        DirectId id = unicast.id();
        return known.admit(
                id.from(),
                id.epochMillis(),
                id.sequence(),
                unicast.sentAtMillis(),
                unicast.lifetimeSeconds(),
                core.networkMillis());
    }

    private void onReceipt(Link from, Receipt receipt) {
        DirectId id = receipt.id();
        learn(id.to(), from);
        if (!core.isSelf(id.from())) {
            giveBack(id, from, receipt.hopsLeft(), receipt.nextHop(), receipt.detour());
        } else if (sendings != null) {
            sendings.onReceipt(id);
        }
    }

    private void onNoRoute(Link from, NoRoute none) {
        DirectId id = none.id();
        routeFailed(id.to(), from.slot());
        if (!core.isSelf(id.from())) {
            giveBack(id, from, none.hopsLeft(), none.nextHop(), none.detour());
        } else if (sendings != null) {
            sendings.onNoRoute(id, from);
        }
    }

    /** Passes an answer on: back where the message came from, or else over the way that is known, or else to anybody. */
    private void giveBack(DirectId id, Link from, int hopsLeft, Packet next, Packet detour) {
        if (hopsLeft == 0) {
            return;
        }
        int back = waysBack == null ? Tree.NONE : waysBack.find(id);
        Link way =
                back == Tree.NONE || back == from.slot() ? wayTo(id.from(), from) : core.view.nearest(Tree.bit(back));
        Link taken = way == null ? core.view.pick(link -> link != from) : way;
        if (taken != null) {
            core.send(taken, way == null ? detour : next, SendClass.UNICAST);
        }
    }

    /** Over which link something for a node has to go, but not back over the one that it came by; {@code null} if over none. */
    @Nullable
    Link wayTo(NodeId to, @Nullable Link except) {
        Link neighbour = IdFilter.mayContain(core.idsAround, to) ? core.view.find(to) : null;
        if (neighbour != null) {
            return neighbour == except ? null : neighbour;
        }
        int exceptSlot = except == null ? Tree.NONE : except.slot();
        int slot = routes.find(to);
        if (slot == Tree.NONE || slot == exceptSlot) {
            slot = core.dissemination().treeWayTo(to, exceptSlot);
        }
        return slot == Tree.NONE ? null : core.view.nearest(Tree.bit(slot));
    }

    /** A node was heard over a link, which is not news if it is at the other end. */
    void learn(NodeId node, Link from) {
        if (!core.isSelf(node) && !node.equals(from.peer().id())) {
            routes.learn(node, from.slot(), core.nowNanos());
        }
    }

    /** The same where a tree is forgotten. */
    void learn(NodeId node, int slot) {
        routes.learn(node, slot, core.nowNanos());
    }

    /** A way to a node has been found that is newer than what is known here. */
    void unlearn(NodeId node) {
        routes.forget(node);
    }

    /** What went to a node over a link has not arrived. */
    void routeFailed(NodeId node, int slot) {
        routes.forget(node, slot);
    }

    void onLinkDown(Link link) {
        routes.forget(link.slot());
        if (waysBack != null) {
            waysBack.forget(link.slot());
        }
        if (sendings != null) {
            sendings.onLinkDown(link.slot());
        }
    }

    void onTimer() {
        if (sendings != null) {
            sendings.onTimer();
        }
    }

    void leave() {
        if (sendings != null) {
            sendings.leave();
        }
    }

    /** Gives up what is too old to be of use. */
    void tidy() {
        routes.expire(core.nowNanos());
    }

    /** Whether nothing would be lost with it. */
    boolean isIdle() {
        return routes.size() == 0 && seen == null && sendings == null && counters.areZero();
    }

    int routes() {
        return routes.size();
    }

    int outstanding() {
        return sendings == null ? 0 : sendings.size();
    }
}
