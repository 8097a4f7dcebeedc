package io.floodnet.overlay;

import io.floodnet.packet.Bye;
import io.floodnet.packet.Contact;
import io.floodnet.packet.LinkNo;
import io.floodnet.packet.LinkOk;
import io.floodnet.packet.LinkRequest;
import io.floodnet.packet.NeighbourRequest;
import io.floodnet.packet.NodeId;
import io.floodnet.packet.Records;
import io.floodnet.packet.SpliceDone;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Turns connections into links, at both ends: {@code LINK}, {@code LINK_OK}, {@code LINK_NO}.
 *
 * <p>The end that is asked holds the link from the moment it agrees, the end that asks from the moment it hears so; if the
 * word is lost, the connection is lost as well, and both ends notice that. So no link stays one-sided. Where two nodes ask
 * each other at the same time, the request of the one with the lower id stands.
 */
final class LinkSetup {
    private static final class Attempt {
        private final Contact peer;
        private final long token;
        private final @Nullable NodeId breaker; // of an edge, once the peer is linked in its place
        private final long deadlineNanos;
        private @Nullable Dial dial;
        private @Nullable Link link;

        private Attempt(Contact peer, long token, @Nullable NodeId breaker, long deadlineNanos) {
            this.peer = peer;
            this.token = token;
            this.breaker = breaker;
            this.deadlineNanos = deadlineNanos;
        }
    }

    private static final long NO_TOKEN = 0;

    /** By then, what is promised has been made use of or has run out. */
    private static final int RETRY_AFTER_MILLIS = 3_000;

    private final Core core;
    private List<Attempt> attempts = List.of(); // with links and promises at most degreeMax

    LinkSetup(Core core) {
        this.core = core;
    }

    boolean isBusy() {
        return !attempts.isEmpty();
    }

    /** Whether a node is neither this one nor a neighbour, and nothing is under way that would make it one. */
    boolean isStranger(Contact node) {
        return !node.id().equals(core.self().id())
                && !core.view.contains(node.id())
                && !core.places.isPromised(node.id())
                && find(attempt -> attempt.peer.id().equals(node.id())) == null;
    }

    /** Whether this node may connect to a stranger to link with it. */
    boolean isDialableStranger(Contact node) {
        return node.isDialable() && isStranger(node);
    }

    /** Asks a node for a link that it has promised. */
    void link(Contact host, long token) {
        begin(host, token, null);
    }

    /** Asks for a link that replaces an edge: one of its ends, by then a neighbour, drops it once the link is up. */
    void replaceEdge(Contact host, long token, NodeId breaker) {
        begin(host, token, breaker);
    }

    private void begin(Contact peer, long token, @Nullable NodeId breaker) {
        Attempt attempt = new Attempt(peer, token, breaker, core.handshakeDeadline());
        attempts = CopyOnWrite.plus(attempts, attempt);
        core.places.attemptBegins();
        Link guest = core.guests.find(peer.id());
        if (guest != null) {
            ask(attempt, guest);
        } else {
            attempt.dial = Dial.node(peer);
            core.effects().dial(attempt.dial);
        }
    }

    private void ask(Attempt attempt, Link link) {
        attempt.link = link;
        link.become(Link.Standing.REQUESTED);
        core.effects().send(link, new LinkRequest(attempt.token));
    }

    /** Asks a node for a link that it has not promised; the connection is one of this node's own, and no link yet. */
    void ask(Link link, NeighbourRequest.Priority priority) {
        Attempt attempt = new Attempt(link.peer(), NO_TOKEN, null, core.handshakeDeadline());
        attempts = CopyOnWrite.plus(attempts, attempt);
        core.places.attemptBegins();
        attempt.link = link;
        link.become(Link.Standing.REQUESTED);
        core.effects().send(link, new NeighbourRequest(priority));
    }

    void onDialed(Dial dial, Link link) {
        Attempt attempt = find(candidate -> candidate.dial == dial);
        if (attempt == null || core.view.contains(link.peer().id())) {
            end(attempt);
            core.guests.close(link, CloseReason.DONE);
        } else {
            core.guests.add(link);
            ask(attempt, link);
        }
    }

    void onDialFailed(Dial dial) {
        end(find(candidate -> candidate.dial == dial));
    }

    /** The other end wants this connection to be a link; in exchange for an edge it is welcome. */
    void onLinkRequest(Link link, LinkRequest request, boolean isInExchange) {
        if (isWanted(link)) {
            boolean promised = core.places.redeem(link.peer().id(), request.token());
            decide(link, isInExchange || promised || core.places.haveFreeFor(link.peer()));
        }
    }

    /** Agrees to what the other end asks: it was this node that looked for it. */
    void agree(Link link) {
        core.effects().send(link, new LinkOk());
        up(link);
    }

    /** The other end wants that too, and was promised nothing; where there is no place it is told of other nodes instead. */
    void onNeighbourRequest(Link link, NeighbourRequest request) {
        if (!isWanted(link)) {
            return;
        }
        boolean isUrgent = request.priority() == NeighbourRequest.Priority.HIGH;
        if (!decide(link, isUrgent ? core.places.haveRoomFor(link.peer()) : core.places.haveFreeFor(link.peer()))) {
            core.effects().send(link, new Records(core.addressBook.draw(Records.CONTACTS_MAX), RETRY_AFTER_MILLIS));
        }
    }

    /** Refuses a second link with the same node; of two requests that cross, the one of the node with the lower id stands. */
    private boolean isWanted(Link link) {
        NodeId peer = link.peer().id();
        Attempt crossing = find(attempt -> attempt.peer.id().equals(peer));
        if (core.view.contains(peer) || (crossing != null && core.self().id().compareTo(peer) < 0)) {
            refuse(link, LinkNo.Reason.DUPLICATE);
            return false;
        }
        abandon(crossing, link);
        return true;
    }

    private boolean decide(Link link, boolean hasPlace) {
        if (hasPlace && !core.view.isFullFor(link.peer())) {
            agree(link);
            return true;
        }
        refuse(link, LinkNo.Reason.FULL);
        return false;
    }

    /** A request of ours on this very connection goes on; one on another connection is answered there. */
    private void refuse(Link link, LinkNo.Reason reason) {
        if (!link.is(Link.Standing.REQUESTED)) {
            core.effects().send(link, new LinkNo(reason));
        }
    }

    private void abandon(@Nullable Attempt attempt, Link inFavourOf) {
        end(attempt);
        if (attempt == null || attempt.link == null) {
            return;
        }
        if (attempt.link == inFavourOf) {
            inFavourOf.become(Link.Standing.GUEST);
        } else {
            core.guests.close(attempt.link, CloseReason.DONE);
        }
    }

    void onLinkOk(Link link) {
        Attempt attempt = find(candidate -> candidate.link == link);
        if (attempt == null) {
            core.guests.close(link, CloseReason.PROTOCOL);
            return;
        }
        end(attempt);
        agreed(link);
        if (link.isNeighbour() && attempt.breaker != null) {
            tellBreaker(attempt.breaker, attempt.token);
        }
    }

    /** The other end holds the link now: this one does as well, unless there is no place for it any more. */
    void agreed(Link link) {
        if (core.view.isFullFor(link.peer()) || core.view.contains(link.peer().id())) {
            core.effects().send(link, new Bye(Bye.Reason.FULL, 0, List.of()));
            core.guests.close(link, CloseReason.DONE);
        } else {
            up(link);
        }
    }

    private void up(Link link) {
        core.guests.remove(link);
        core.view.add(link);
    }

    private void tellBreaker(NodeId id, long token) {
        Link breaker = core.view.find(id);
        if (breaker != null) {
            core.effects().send(breaker, new SpliceDone(token));
        }
    }

    void onLinkNo(Link link) {
        Attempt attempt = find(candidate -> candidate.link == link);
        if (attempt == null) {
            core.guests.close(link, CloseReason.PROTOCOL);
            return;
        }
        end(attempt);
        link.become(Link.Standing.GUEST);
    }

    void onLinkDown(Link link) {
        end(find(candidate -> candidate.link == link));
    }

    void expire() {
        for (Attempt attempt : attempts) {
            if (core.isPast(attempt.deadlineNanos)) {
                end(attempt);
                if (attempt.link != null && attempt.link.is(Link.Standing.REQUESTED)) {
                    core.guests.close(attempt.link, CloseReason.DONE);
                }
            }
        }
    }

    private void end(@Nullable Attempt attempt) {
        if (attempt != null && attempts.contains(attempt)) {
            attempts = CopyOnWrite.minus(attempts, attempt);
            core.places.attemptEnds();
        }
    }

    private @Nullable Attempt find(Predicate<Attempt> wanted) {
        for (Attempt attempt : attempts) {
            if (wanted.test(attempt)) {
                return attempt;
            }
        }
        return null;
    }
}
