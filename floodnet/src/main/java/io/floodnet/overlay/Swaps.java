package io.floodnet.overlay;

import io.floodnet.packet.Contact;
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
 */
final class Swaps {
    /** An offer that waits until the neighbour that would be given in return has agreed. */
    private record Pending(long token, Link caller, SwapOffer.Degree degree, Link edge, long deadlineNanos) {}

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
        if (!caller.is(Link.Standing.GUEST) || find(caller) != null) {
            return false;
        }
        core.addressBook.met(caller.peer());
        offer.records().forEach(core.addressBook::heardOf);
        Link edge = offer.partner().isEmpty()
                ? null
                : edgeFor(caller, offer.partner().get(0));
        if (edge == null) {
            answer(caller, SwapOffer.Degree.EVEN, List.of());
            return true;
        }
        // Where both have a link too many, either has one less in the end; those they give away have each other.
        boolean areBothAbove =
                offer.degree() == SwapOffer.Degree.ABOVE && core.places.evenness() == SwapOffer.Degree.ABOVE;
        SwapOffer.Degree degree = areBothAbove ? SwapOffer.Degree.ABOVE : SwapOffer.Degree.EVEN;
        core.holds.hold(edge, caller.peer().id(), offer.token(), core.handshakeDeadline());
        if (degree == SwapOffer.Degree.EVEN) {
            core.places.promise(caller.peer(), offer.token());
        }
        pendings =
                CopyOnWrite.plus(pendings, new Pending(offer.token(), caller, degree, edge, core.handshakeDeadline()));
        core.effects()
                .send(edge, new SplicePrepare(offer.token(), offer.partner().get(0)));
        return true;
    }

    private @Nullable Link edgeFor(Link caller, Contact offered) {
        if (!caller.peer().isDialable()
                || !core.places.isSated()
                || !core.places.haveRoom()
                || !core.linkSetup.isStranger(caller.peer())) {
            return null;
        }
        return core.view.pick(
                link -> core.view.maySwap(link) && !link.peer().id().equals(offered.id()));
    }

    private void answer(Link caller, SwapOffer.Degree degree, List<Contact> partner) {
        if (!caller.is(Link.Standing.CLOSED)) {
            core.effects().send(caller, new SwapAnswer(degree, partner, core.addressBook.draw(SwapOffer.RECORDS_MAX)));
        }
    }

    /** The neighbour holds the edge, and a place for the one that was offered. */
    void onOk(Link edge, long token) {
        Pending pending = find(edge, token);
        if (pending != null) {
            pendings = CopyOnWrite.minus(pendings, pending);
            answer(pending.caller, pending.degree, List.of(edge.peer()));
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
        core.linkSetup.replaceEdge(
                List.of(swap.partner()), swap.token(), edge.peer().id());
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
        core.holds.release(pending.edge);
        core.places.withdraw(pending.token);
        answer(pending.caller, SwapOffer.Degree.EVEN, List.of());
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
