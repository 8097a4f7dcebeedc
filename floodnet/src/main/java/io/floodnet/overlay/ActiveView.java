package io.floodnet.overlay;

import io.floodnet.packet.Contact;
import io.floodnet.packet.NodeId;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The links of a node: at most the desired degree and its slack. */
final class ActiveView {
    /** Of all kinds: as many as a long has bits. */
    static final int LINKS_MAX = Long.SIZE;

    private static final int GUESSES = 3;

    private final Core core;
    private Link[] links; // grows up to degreeMax, and where some can't be dialled by undialableMax
    private int degree;
    private int undialable; // of them
    private long slots; // the bits that links have
    private boolean wasIsolated;

    ActiveView(Core core) {
        this.core = core;
        this.links = new Link[core.config.membership().degreeMax()];
    }

    int degree() {
        return degree;
    }

    /**
     * How many of them count for the desired degree: those with nodes that can be dialled. The others hang on to these, each
     * by as many links as it wants, and nobody is joined through them.
     */
    int firmDegree() {
        return degree - undialable;
    }

    /** How many links there are with nodes that can't be dialled. */
    int undialable() {
        return undialable;
    }

    /** Whether there is no place for one more with such a node. */
    boolean isFullFor(Contact peer) {
        return peer.isDialable()
                ? firmDegree() >= core.config.membership().degreeMax()
                : undialable >= core.config.reachability().undialableMax();
    }

    /** The links by index below {@link #degree}, the oldest first. */
    Link at(int index) {
        return links[index];
    }

    /** Whether it had links, and has lost them all. */
    boolean isBereft() {
        return degree == 0 && wasIsolated;
    }

    /** Whether an edge may be swapped for any other: a random one, neither young nor held for somebody. */
    boolean maySwap(Link link) {
        return !link.isNear() && isFree(link);
    }

    /** Of the near links that may be swapped for shorter ones, that with the longest way, unless it leads to a given node. */
    @Nullable
    Link farthest(NodeId except) {
        Link farthest = null;
        for (int i = 0; i < degree; i++) {
            Link link = links[i];
            if (link.isNear()
                    && (farthest == null || link.nearMillis() > farthest.nearMillis())
                    && !link.peer().id().equals(except)
                    && isFree(link)) {
                farthest = link;
            }
        }
        return farthest;
    }

    private boolean isFree(Link link) {
        return link.peer().isDialable() && !link.isYoung(core.nowNanos()) && !core.holds.isHeld(link);
    }

    /** A bit for the slot of each link. */
    long slots() {
        return slots;
    }

    /** The slots of so many neighbours that a message reaches soonest, but for some. */
    long nearest(int count, long except) {
        long nearest = 0;
        for (int left = count; left > 0; left--) {
            Link next = nearest(slots & ~except & ~nearest);
            nearest |= next == null ? 0 : 1L << next.slot();
        }
        return nearest;
    }

    /** Whom of these a message reaches soonest; {@code null} if none is left of them. */
    @Nullable
    Link nearest(long of) {
        Link nearest = null;
        for (int i = 0; i < degree; i++) {
            Link link = links[i];
            boolean isOne = (of & 1L << link.slot()) != 0;
            if (isOne && (nearest == null || link.roundTripNanos() < nearest.roundTripNanos())) {
                nearest = link;
            }
        }
        return nearest;
    }

    boolean contains(NodeId peer) {
        return find(peer) != null;
    }

    @Nullable
    Link find(NodeId peer) {
        for (int i = 0; i < degree; i++) {
            if (links[i].peer().id().equals(peer)) {
                return links[i];
            }
        }
        return null;
    }

    /** One of the links that will do, each with the same probability. Most will, so it is guessed before all are looked at. */
    @Nullable
    Link pick(Predicate<Link> willDo) {
        for (int i = 0; i < GUESSES && degree > 0; i++) {
            Link guess = links[core.random.nextInt(degree)];
            if (willDo.test(guess)) {
                return guess;
            }
        }
        long suited = 0; // a bit for each link; there are at most LINKS_MAX
        for (int i = 0; i < degree; i++) {
            if (willDo.test(links[i])) {
                suited |= 1L << i;
            }
        }
        if (suited == 0) {
            return null;
        }
        for (int skip = core.random.nextInt(Long.bitCount(suited)); skip > 0; skip--) {
            suited &= suited - 1;
        }
        return links[Long.numberOfTrailingZeros(suited)];
    }

    void add(Link link) {
        if (isFullFor(link.peer())) {
            throw new AssertionError("no place for " + link + " beside " + degree + " links");
        }
        if (degree == links.length) {
            links = Arrays.copyOf(links, degree + Math.max(2, degree / 4));
        }
        undialable += link.peer().isDialable() ? 0 : 1;
        int slot = Long.numberOfTrailingZeros(~slots);
        slots |= 1L << slot;
        link.up(slot, core.nowNanos());
        core.holds.release(link);
        links[degree++] = link;
        core.idsAround = IdFilter.plus(core.idsAround, link.peer().id());
        core.counters.linksUp++;
        core.dissemination().onLinkUp(link);
        core.effects().report(new OverlayEvent.LinkUp(link.peer()));
        if (wasIsolated) {
            wasIsolated = false;
            core.effects().report(new OverlayEvent.Rejoined());
        }
    }

    /** Takes a link out; closing the connection is the caller's. */
    void remove(Link link, CloseReason reason) {
        int index = Arrays.asList(links).indexOf(link);
        System.arraycopy(links, index + 1, links, index, --degree - index);
        links[degree] = null;
        undialable -= link.peer().isDialable() ? 0 : 1;
        filterAnew();
        link.become(Link.Standing.CLOSED);
        core.holds.release(link);
        core.nearLinks.onLinkDown(link);
        slots &= ~(1L << link.slot());
        core.onLinkDown(link);
        core.dissemination().onLinkDown(link);
        core.effects().report(new OverlayEvent.LinkDown(link.peer(), reason));
        if (degree == 0) {
            wasIsolated = true;
            core.effects().report(new OverlayEvent.Isolated());
        }
    }

    /** A neighbour is reachable in another way, or not at all; says whether there are too many of its sort now. */
    boolean changed(Link link, Contact peer) {
        undialable += (peer.isDialable() ? 0 : 1) - (link.peer().isDialable() ? 0 : 1);
        link.peerBecomes(peer);
        if (!peer.isDialable()) {
            core.nearLinks.onUndialable(link);
        }
        return peer.isDialable()
                ? firmDegree() > core.config.membership().degreeMax()
                : undialable > core.config.reachability().undialableMax();
    }

    /** An id can't be taken out of a filter. */
    private void filterAnew() {
        long ids = IdFilter.plus(IdFilter.EMPTY, core.self().id());
        for (int i = 0; i < degree; i++) {
            ids = IdFilter.plus(ids, links[i].peer().id());
        }
        core.idsAround = ids;
    }

    List<Contact> peers() {
        Contact[] peers = new Contact[degree];
        for (int i = 0; i < degree; i++) {
            peers[i] = links[i].peer();
        }
        return List.of(peers);
    }
}
