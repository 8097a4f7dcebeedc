package io.floodnet.overlay;

import io.floodnet.packet.Contact;
import io.floodnet.packet.NearSwap;
import io.floodnet.packet.Packet;
import io.floodnet.packet.SpliceNo;
import io.floodnet.packet.SplicePrepare;
import io.floodnet.packet.SwapAnswer;
import io.floodnet.packet.SwapOffer;
import io.floodnet.packet.SwapPartner;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Swaps neighbours with a node that calls: the part of those whom {@link Feelers} reach.
 *
 * <p>The node that is called, x, has its neighbour y hold their edge and a place for the neighbour w that it is offered, as
 * for a splice. Then w is told to link with y, and says so when it has; the caller u links with x in the place that x has
 * kept for it, and drops w; and x drops y at the caller's word, as a host of a splice does. So nothing is cut before something
 * else is tied, and whoever is missing on the way leaves the edges as they were.
 *
 * <p>A swap of near links takes the same way, but that each adds how far apart the ends are of what it gives and gets, and that w
 * looks before it links ({@link Soundings}).
 */
final class Swaps {
    /** An offer that waits until the neighbour that would be given in return has agreed, or not. */
    private record Pending(long token, Link caller, Link edge, Packet yes, Packet no, long deadlineNanos) {}

    private final Core core;
    private List<Pending> pendings = List.of(); // at most one an edge

    Swaps(Core core) {
        this.core = core;
    }

    boolean isBusy() {
        return !pendings.isEmpty();
    }

    /** Somebody calls, and offers a neighbour or none; says whether it may: one offer at a time. */
    boolean onOffer(Link caller, SwapOffer offer) {
        if (!mayOffer(caller)) {
            return false;
        }
        core.addressBook.met(caller.peer());
        offer.records().forEach(core.addressBook::heardOf);
        List<Contact> records = core.addressBook.draw(SwapOffer.RECORDS_MAX);
        SwapAnswer no = new SwapAnswer(SwapOffer.Degree.EVEN, List.of(), records);
        Link edge = offer.partner().isEmpty() || !isReadyFor(caller)
                ? null
                : pickOtherThan(offer.partner().get(0));
        if (edge == null) {
            core.effects().send(caller, no);
            return true;
        }
        // Where both have a link too many, either has one less in the end; those they give away have each other.
        boolean areBothAbove =
                offer.degree() == SwapOffer.Degree.ABOVE && core.places.evenness() == SwapOffer.Degree.ABOVE;
        if (!areBothAbove) {
            core.places.promise(caller.peer(), offer.token());
        }
        SwapOffer.Degree degree = areBothAbove ? SwapOffer.Degree.ABOVE : SwapOffer.Degree.EVEN;
        SwapAnswer yes = new SwapAnswer(degree, List.of(edge.peer()), records);
        prepare(
                new Pending(offer.token(), caller, edge, yes, no, core.handshakeDeadline()),
                offer.partner().get(0));
        return true;
    }

    /** The same with a near link, which goes for another where that may make both shorter. */
    boolean onNearOffer(Link caller, NearSwap offer) {
        if (!mayOffer(caller) || offer.partner().isEmpty()) {
            return false;
        }
        core.addressBook.met(caller.peer());
        Contact offered = offer.partner().get(0);
        NearSwap no = new NearSwap(offer.token(), 0, 0, List.of());
        Link edge = isReadyFor(caller) ? core.view.farthest(offered.id()) : null;
        int edgesMillis = edge == null ? 0 : Math.min(offer.edgesMillis() + edge.nearMillis(), NearSwap.MILLIS_MAX);
        if (edge == null || !leavesHalf(edgesMillis, offer.linksMillis())) {
            core.effects().send(caller, no);
            return true;
        }
        core.places.promise(caller.peer(), offer.token());
        NearSwap yes = new NearSwap(offer.token(), edgesMillis, offer.linksMillis(), List.of(edge.peer()));
        prepare(new Pending(offer.token(), caller, edge, yes, no, core.handshakeDeadline()), offered);
        return true;
    }

    private boolean mayOffer(Link caller) {
        return caller.is(Link.Standing.GUEST) && find(caller) == null;
    }

    private boolean isReadyFor(Link caller) {
        return core.self().isDialable()
                && core.places.isSated()
                && core.places.haveRoom()
                && core.linkSetup.isDialableStranger(caller.peer());
    }

    private @Nullable Link pickOtherThan(Contact offered) {
        return core.view.pick(
                link -> core.view.maySwap(link) && !link.peer().id().equals(offered.id()));
    }

    /** Where the first link takes more than half of what there is to win, the second will hardly be worth a look. */
    private static boolean leavesHalf(int edgesMillis, int linkMillis) {
        return 2 * linkMillis <= edgesMillis;
    }

    private void prepare(Pending pending, Contact offered) {
        core.holds.hold(pending.edge, pending.caller.peer().id(), pending.token, pending.deadlineNanos);
        pendings = CopyOnWrite.plus(pendings, pending);
        core.effects().send(pending.edge, new SplicePrepare(pending.token, offered));
    }

    private void answer(Pending pending, Packet packet) {
        if (!pending.caller.is(Link.Standing.CLOSED)) {
            core.effects().send(pending.caller, packet);
        }
    }

    /** The neighbour holds the edge, and a place for the one that was offered. */
    void onOk(Link edge, long token) {
        Pending pending = find(edge, token);
        if (pending != null) {
            pendings = CopyOnWrite.minus(pendings, pending);
            answer(pending, pending.yes);
        }
    }

    /** It does not. */
    void onNo(Link edge, long token) {
        Pending pending = find(edge, token);
        if (pending != null) {
            giveUp(pending);
        }
    }

    /** A neighbour asks this node to link with another instead. */
    void onPartner(Link edge, SwapPartner swap) {
        if (core.holds.isHeld(edge) || !core.places.haveRoom() || !core.linkSetup.isDialableStranger(swap.partner())) {
            core.effects().send(edge, new SpliceNo(swap.token()));
            return;
        }
        core.holds.hold(edge, swap.partner().id(), swap.token(), core.handshakeDeadline());
        core.linkSetup.replaceEdge(swap.partner(), swap.token(), edge.peer().id());
    }

    /** A connection has ended, and with it the swap that it was part of. */
    void onLinkDown(Link link) {
        for (Pending pending : pendings) {
            if (pending.edge == link || pending.caller == link) {
                giveUp(pending);
            }
        }
    }

    private void giveUp(Pending pending) {
        pendings = CopyOnWrite.minus(pendings, pending);
        core.holds.release(pending.edge, pending.token);
        core.places.withdraw(pending.token);
        answer(pending, pending.no);
    }

    void expire() {
        pendings = CopyOnWrite.minusIf(pendings, pending -> core.isPast(pending.deadlineNanos));
    }

    private @Nullable Pending find(Link caller) {
        for (Pending pending : pendings) {
            if (pending.caller == caller) {
                return pending;
            }
        }
        return null;
    }

    private @Nullable Pending find(Link edge, long token) {
        for (Pending pending : pendings) {
            if (pending.edge == edge && pending.token == token) {
                return pending;
            }
        }
        return null;
    }
}
