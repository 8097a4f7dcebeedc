package io.floodnet.overlay;

import io.floodnet.packet.Contact;
import io.floodnet.packet.JoinInvite;
import io.floodnet.packet.SpliceVoid;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Calls joiners in: the answer to a walk need not go back the way the walk came where a host can dial the joiner, and the
 * connection made for it becomes the link.
 *
 * <p>Keeps nothing from input to input but what {@link Core} has for it.
 */
final class Invitations {
    /** A joiner that is being called. */
    static final class Invitation {
        private final JoinInvite invite;
        private final @Nullable Link edge;
        private final long deadlineNanos;
        private @Nullable Dial dial;
        private @Nullable Link link;

        private Invitation(JoinInvite invite, @Nullable Link edge, long deadlineNanos) {
            this.invite = invite;
            this.edge = edge;
            this.deadlineNanos = deadlineNanos;
        }
    }

    private final Core core;

    Invitations(Core core) {
        this.core = core;
    }

    /**
     * Keeps a place for a joiner and calls it.
     *
     * @param edge the one that it is to come into; {@code null} where a place was free
     */
    void begin(JoinInvite invite, Contact joiner, @Nullable Link edge) {
        Invitation invitation = new Invitation(invite, edge, core.handshakeDeadline());
        core.invitations = CopyOnWrite.plus(core.invitations, invitation);
        core.places.promise(joiner, invite.token());
        Link guest = core.guests.find(joiner.id());
        if (guest != null && guest.is(Link.Standing.GUEST)) {
            ask(invitation, guest);
        } else {
            invitation.dial = Dial.node(joiner);
            core.effects().dial(invitation.dial);
        }
    }

    private void ask(Invitation invitation, Link link) {
        invitation.link = link;
        link.become(Link.Standing.REQUESTED);
        core.effects().send(link, invitation.invite);
    }

    /** Says whether the dial was one of these. */
    boolean onDialed(Dial dial, Link link) {
        Invitation invitation = find(candidate -> candidate.dial == dial);
        if (invitation == null) {
            return false;
        }
        if (core.view.contains(link.peer().id())) {
            fail(invitation);
            core.guests.close(link, CloseReason.DONE);
        } else {
            core.guests.add(link);
            ask(invitation, link);
        }
        return true;
    }

    /** Says whether the dial was one of these. */
    boolean onDialFailed(Dial dial) {
        Invitation invitation = find(candidate -> candidate.dial == dial);
        if (invitation == null) {
            return false;
        }
        fail(invitation);
        return true;
    }

    /** Whether a connection is there to ask a joiner in. */
    boolean isAbout(Link link) {
        return find(candidate -> candidate.link == link) != null;
    }

    /** A joiner agrees: returns the edge that is to go at once, where it has come for one end of it alone. */
    @Nullable
    Link onLinkOk(Link link) {
        Invitation invitation = find(candidate -> candidate.link == link);
        if (invitation == null) {
            return null;
        }
        remove(invitation);
        core.linkSetup.agreed(link);
        boolean replacesEdge = link.isNeighbour() && invitation.invite.partner().isEmpty();
        return replacesEdge ? invitation.edge : null;
    }

    /** It does not, or its connection was lost. */
    void onRefused(Link link) {
        Invitation invitation = find(candidate -> candidate.link == link);
        if (invitation != null) {
            fail(invitation);
        }
    }

    void expire() {
        for (Invitation invitation : core.invitations) {
            if (core.isPast(invitation.deadlineNanos)) {
                fail(invitation);
            }
        }
    }

    private void fail(Invitation invitation) {
        remove(invitation);
        Link edge = invitation.edge;
        if (edge != null && edge.isNeighbour()) {
            core.holds.release(edge, invitation.invite.token());
            core.effects().send(edge, new SpliceVoid(invitation.invite.token()));
        }
        Link link = invitation.link;
        if (link == null || !link.is(Link.Standing.REQUESTED)) {
            return;
        }
        if (invitation.dial != null) {
            core.guests.close(link, CloseReason.DONE);
        } else {
            link.become(Link.Standing.GUEST); // it was there before, and other walks may be out through it
        }
    }

    private void remove(Invitation invitation) {
        core.invitations = CopyOnWrite.minus(core.invitations, invitation);
        core.places.withdraw(invitation.invite.token());
    }

    private @Nullable Invitation find(Predicate<Invitation> wanted) {
        for (Invitation invitation : core.invitations) {
            if (wanted.test(invitation)) {
                return invitation;
            }
        }
        return null;
    }
}
