package io.floodnet.overlay;

import io.floodnet.packet.Contact;
import io.floodnet.packet.JoinAck;
import io.floodnet.packet.JoinInvite;
import io.floodnet.packet.JoinRequest;
import io.floodnet.packet.NodeId;
import io.floodnet.packet.SpliceInvite;
import io.floodnet.packet.SpliceNo;
import io.floodnet.packet.SpliceOk;
import io.floodnet.packet.SplicePrepare;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives links away: what a node does with a walk that ends at it.
 *
 * <p>Where a place is free, the joiner gets it. Where none is, the joiner is put into an edge: both ends hold the edge for it,
 * the joiner links with both, and only then the edge goes. No degree changes but the joiner's, nobody is evicted, and the
 * graph can't fall apart by it (Law and Siu, "Distributed construction of random expander networks", 2003, do so for cycles).
 *
 * <p>An edge is held for one joiner at a time and only for as long as a handshake may last. If two walks reach for one edge at
 * once, from either end, each end says no to the other, and both walks go on.
 */
final class Splices {
    /** A walk that waits until the other end of an edge has agreed. */
    private record Pending(long token, JoinRequest walk, Link ingress, Link edge, long deadlineNanos) {}

    private final Core core;
    private List<Pending> pendings = List.of(); // at most one an edge

    Splices(Core core) {
        this.core = core;
    }

    boolean isBusy() {
        return !pendings.isEmpty();
    }

    /** Takes a joiner in if it can; the answer goes back the way the walk came, perhaps later. */
    boolean takeIn(JoinRequest walk, Link ingress) {
        boolean canLink =
                core.self().isDialable() && core.linkSetup.isStranger(walk.joiner()) && !isPutIntoEdge(walk.joiner());
        if (!canLink) {
            return false;
        }
        if (!walk.joiner().isDialable()) {
            return takeInBeside(walk, ingress);
        }
        return walk.want() == 1 ? takeInOne(walk, ingress) : takeInTwo(walk, ingress);
    }

    /** One that can't be dialled can't be put into an edge either: it gets one of the places that are kept for such. */
    private boolean takeInBeside(JoinRequest walk, Link ingress) {
        boolean hasPlace = core.places.haveFreeFor(walk.joiner());
        if (hasPlace) {
            givePlace(walk, ingress);
        }
        return hasPlace;
    }

    private boolean isPutIntoEdge(Contact joiner) {
        for (Pending pending : pendings) {
            if (pending.walk.joiner().id().equals(joiner.id())) {
                return true;
            }
        }
        return false;
    }

    /**
     * A place that this node's own walks are out to fill is not given away: it would leave the joiner with one link to look
     * for, and this node with an answer that it has no use for. Newcomers that come in through newcomers would fill one
     * another's places, decline what the network offers them, and be an island.
     */
    private boolean takeInTwo(JoinRequest walk, Link ingress) {
        if (core.places.spare() <= 0 && holdEdge(walk, ingress)) {
            return true;
        }
        if (core.places.spare() > 0) {
            givePlace(walk, ingress);
            return true;
        }
        return false;
    }

    /** A joiner that lacks one link evens out a node that has one too many; else it may add one at the end of its way. */
    private boolean takeInOne(JoinRequest walk, Link ingress) {
        if (core.places.free() > 0) {
            givePlace(walk, ingress);
            return true;
        }
        if (isAboveDesired() && holdEdge(walk, ingress)) {
            return true;
        }
        if (walk.wanderLeft() == 0 && core.places.haveRoom()) {
            givePlace(walk, ingress);
            return true;
        }
        return false;
    }

    private boolean isAboveDesired() {
        return core.view.firmDegree() > core.config.membership().desiredDegree();
    }

    private void givePlace(JoinRequest walk, Link ingress) {
        long token = newToken();
        if (walk.joiner().isDialable()) {
            new Invitations(core).begin(new JoinInvite(walk.walkId(), token, List.of()), walk.joiner(), null);
            return;
        }
        core.places.promise(walk.joiner(), token);
        answer(
                ingress,
                new JoinAck(walk.walkId(), token, core.self(), walk.route().withoutLast()));
    }

    private boolean holdEdge(JoinRequest walk, Link ingress) {
        Link edge = core.view.pick(link -> link.peer().isDialable() && !core.holds.isHeld(link));
        if (edge == null) {
            return false;
        }
        long token = newToken();
        core.holds.hold(edge, walk.joiner().id(), token, core.handshakeDeadline());
        pendings = CopyOnWrite.plus(pendings, new Pending(token, walk, ingress, edge, core.handshakeDeadline()));
        core.effects().send(edge, new SpliceInvite(walk.walkId(), token, walk.joiner(), walk.want()));
        return true;
    }

    /** The other end of an edge has found a joiner for it. */
    void onPrepare(Link edge, SplicePrepare prepare) {
        if (holds(edge, prepare.joiner(), prepare.token())) {
            core.places.promise(prepare.joiner(), prepare.token());
            core.effects().send(edge, new SpliceOk(prepare.token()));
        }
    }

    /** The same, and the joiner is to be called. */
    void onInvite(Link edge, SpliceInvite splice) {
        if (holds(edge, splice.joiner(), splice.token())) {
            List<Contact> partner = splice.want() == 2 ? List.of(edge.peer()) : List.of();
            new Invitations(core)
                    .begin(new JoinInvite(splice.walkId(), splice.token(), partner), splice.joiner(), edge);
        }
    }

    private boolean holds(Link edge, Contact joiner, long token) {
        if (core.holds.isHeld(edge)
                || !core.self().isDialable()
                || !core.places.haveRoom()
                || !core.linkSetup.isDialableStranger(joiner)
                || isPutIntoEdge(joiner)) {
            core.effects().send(edge, new SpliceNo(token));
            return false;
        }
        core.holds.hold(edge, joiner.id(), token, core.handshakeDeadline());
        return true;
    }

    /** A joiner that the other end has called comes to this one: returns the edge that goes for it. */
    @Nullable
    Link redeem(NodeId joiner, long token) {
        for (Pending pending : pendings) {
            JoinRequest walk = pending.walk;
            if (pending.token == token && walk.joiner().id().equals(joiner) && walk.want() == 2) {
                pendings = CopyOnWrite.minus(pendings, pending);
                core.counters.splices++;
                return pending.edge;
            }
        }
        return null;
    }

    /** The joiner does not come. */
    void onVoid(Link edge, long token) {
        if (take(edge, token) != null) {
            core.holds.release(edge, token);
        }
    }

    /** The edge goes, as it should: a joiner has come into it. */
    void onSpliced(Link edge) {
        pendings = CopyOnWrite.minusIf(pendings, pending -> pending.edge == edge);
    }

    /** The edge is not to be had; returns the walk, which goes on, with the link that it came over. */
    @Nullable
    Arrival onNo(Link edge, long token) {
        Pending pending = take(edge, token);
        if (pending == null) {
            return null;
        }
        core.holds.release(edge, token);
        return new Arrival(pending.walk, pending.ingress);
    }

    /** The joiner has its links: returns the edge that this node held for it, which is to go. */
    @Nullable
    Link onDone(Link joiner, long token) {
        Link edge = core.holds.edgeFor(joiner.peer().id(), token);
        if (edge != null) {
            core.counters.splices++;
        }
        return edge;
    }

    /** The other end is gone before it agreed; returns the walks that waited for it, which go on. */
    List<Arrival> onLinkDown(Link edge) {
        List<Arrival> walks = new ArrayList<>(0);
        for (Pending pending : pendings) {
            if (pending.edge == edge) {
                pendings = CopyOnWrite.minus(pendings, pending);
                walks.add(new Arrival(pending.walk, pending.ingress));
            }
        }
        return walks;
    }

    void expire() {
        pendings = CopyOnWrite.minusIf(pendings, pending -> core.isPast(pending.deadlineNanos));
    }

    private void answer(Link ingress, JoinAck ack) {
        if (!ingress.is(Link.Standing.CLOSED)) {
            core.effects().send(ingress, ack);
        }
    }

    private @Nullable Pending take(Link edge, long token) {
        for (Pending pending : pendings) {
            if (pending.token == token && pending.edge == edge) {
                pendings = CopyOnWrite.minus(pendings, pending);
                return pending;
            }
        }
        return null;
    }

    /** Never 0, which stands for none. */
    private long newToken() {
        return core.random.nextLong() | 1;
    }
}
