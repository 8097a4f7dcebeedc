package io.floodnet.overlay;

import io.floodnet.packet.Contact;
import io.floodnet.packet.NearSwap;
import io.floodnet.packet.SpliceDone;
import io.floodnet.packet.SwapAnswer;
import io.floodnet.packet.SwapOffer;
import io.floodnet.packet.SwapPartner;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Calls on a node that was remembered, to see whether it is there, to hear whom it knows, and to swap a neighbour with it.
 *
 * <p>This node u, with a neighbour w, calls x, who has a neighbour y: out of the edges (u,w) and (x,y) come (u,x) and (w,y).
 * No degree changes. As u and x know nothing of each other's part of the network, swaps mix the graph; and if the network was
 * in two for hours, they make it one again without anybody's having to notice that it is in two. {@link Swaps} is the part of
 * x and w; y takes it for a splice.
 *
 * <p>Where the node that is called turns out to be near, this one offers a near link rather than a random one: the same four
 * make those shorter, as in Leitão and others, "X-BOT: a protocol for resilient optimization of unstructured overlay
 * networks", 2010.
 */
final class Feelers {
    /**
     * Of so many calls one goes to a fresh address, and the others to such as are remembered of old: what a cut has kept apart
     * for hours knows of each other only by these.
     */
    private static final int CALLS_PER_FRESH = 4;

    private enum Aim {
        /** To hear of others, and to swap any neighbour. */
        MIX,
        /** To find somebody near. */
        SHORTEN
    }

    /** The call that is under way; there is one at a time. */
    private static final class Call {
        private final Dial dial;
        private final long token;
        private final long sinceNanos;
        private final Aim aim;
        private final boolean isOld;
        private long deadlineNanos; // of what follows the dial, which has its own
        private @Nullable Link called;
        private @Nullable Link edge;
        private boolean isLinking;
        private boolean isShedding;

        private Call(Dial dial, long token, long sinceNanos, Aim aim, boolean isOld) {
            this.dial = dial;
            this.token = token;
            this.sinceNanos = sinceNanos;
            this.aim = aim;
            this.isOld = isOld;
        }
    }

    private final Core core;
    private @Nullable Call call;

    Feelers(Core core) {
        this.core = core;
    }

    boolean isBusy() {
        return call != null;
    }

    /** Calls somebody, unless a call is under way. */
    void begin() {
        begin(Aim.MIX, core.random.nextInt(CALLS_PER_FRESH) > 0);
    }

    /** The same to no other end than to find somebody near; where nobody is, nothing is said. Entry nodes have no part in it. */
    void beginForNear() {
        begin(Aim.SHORTEN, false);
    }

    private void begin(Aim aim, boolean isOld) {
        Dial dial = call == null ? pick(isOld) : null;
        if (dial != null && !(aim == Aim.SHORTEN && dial.isEntry())) {
            call = new Call(dial, core.random.nextLong() | 1, core.nowNanos(), aim, isOld);
            core.effects().dial(dial);
        }
    }

    /** One who knows nobody but its neighbours asks an entry node: two small groups may have nothing else in common. */
    private @Nullable Dial pick(boolean isOld) {
        Contact contact = isOld
                ? core.addressBook.pickOld(core.linkSetup::isStranger)
                : core.addressBook.pickFresh(core.linkSetup::isStranger);
        if (contact == null) {
            contact = core.addressBook.pick(core.linkSetup::isStranger);
        }
        if (contact != null) {
            return Dial.node(contact);
        }
        return core.entries.isEmpty() ? null : Dial.entry(core.entries.get(core.random.nextInt(core.entries.size())));
    }

    /** Says whether the dial was one of these. */
    boolean onDialed(Dial dial, Link link) {
        if (call == null || call.dial != dial) {
            return false;
        }
        core.addressBook.met(link.peer());
        if (!core.linkSetup.isStranger(link.peer())) {
            core.guests.close(link, CloseReason.DONE);
            call = null;
            return true;
        }
        core.guests.add(link);
        call.called = link;
        call.deadlineNanos = core.handshakeDeadline();
        boolean maySwap = core.self().isDialable() && core.places.isSated() && core.places.haveRoom();
        if (maySwap && offerNear(call, link)) {
            return true;
        }
        if (call.aim == Aim.SHORTEN) {
            end();
        } else {
            offer(call, link, maySwap ? core.view.pick(core.view::maySwap) : null);
        }
        return true;
    }

    /** Offers a near link to a node that is nearer; how near it is the dial has shown. */
    private boolean offerNear(Call to, Link called) {
        int millis = core.dialMillis(to.sinceNanos);
        Link edge = core.view.farthest(called.peer().id());
        if (edge == null || !NearLinks.pays(edge.nearMillis(), millis)) {
            return false;
        }
        hold(to, called, edge);
        core.effects().send(called, new NearSwap(to.token, edge.nearMillis(), millis, List.of(edge.peer())));
        return true;
    }

    private void hold(Call to, Link called, Link edge) {
        core.holds.hold(edge, called.peer().id(), to.token, to.deadlineNanos);
        to.edge = edge;
        core.places.attemptBegins();
    }

    private void offer(Call to, Link called, @Nullable Link edge) {
        if (edge != null) {
            hold(to, called, edge);
        }
        List<Contact> partner = edge == null ? List.of() : List.of(edge.peer());
        core.effects()
                .send(
                        called,
                        new SwapOffer(
                                to.token,
                                core.places.evenness(),
                                partner,
                                core.addressBook.draw(SwapOffer.RECORDS_MAX)));
    }

    /** Says whether the dial was one of these. Where many of old are gone, fresh ones are called in their stead. */
    boolean onDialFailed(Dial dial) {
        Call failed = call;
        if (failed == null || failed.dial != dial) {
            return false;
        }
        if (dial.contact() != null) {
            core.addressBook.gone(dial.contact());
        }
        call = null;
        if (failed.isOld && core.view.degree() > 0) {
            begin(failed.aim, false);
        }
        return true;
    }

    /** Says whether this node has asked there. */
    boolean onAnswer(Link link, SwapAnswer answer) {
        if (call == null || call.called != link) {
            return false;
        }
        answer.records().forEach(core.addressBook::heardOf);
        Link edge = call.edge;
        if (edge == null || answer.partner().isEmpty()) {
            end();
        } else {
            call.isShedding = answer.degree() == SwapOffer.Degree.ABOVE;
            core.effects()
                    .send(edge, new SwapPartner(call.token, answer.partner().get(0)));
        }
        return true;
    }

    /** The same for an offer of a near link. */
    boolean onNearAnswer(Link link, NearSwap answer) {
        if (call == null || call.called != link || call.token != answer.token()) {
            return false;
        }
        Link edge = call.edge;
        if (edge == null || answer.partner().isEmpty()) {
            end();
        } else {
            core.effects().send(edge, answer);
        }
        return true;
    }

    /** Whether a swap of this node's is what a neighbour speaks of. */
    boolean isAbout(Link edge, long token) {
        return call != null && call.edge == edge && call.token == token;
    }

    /**
     * The neighbour that was offered is linked with its new one: now it is this node's turn. Returns the edge that is to go
     * at once, if it is.
     */
    @Nullable
    Link onDone() {
        Call done = call;
        if (done == null || done.called == null || done.isLinking) {
            return null;
        }
        Link called = done.called;
        if (done.isShedding) {
            core.effects().send(called, new SpliceDone(done.token));
            end();
            return done.edge;
        }
        if (core.linkSetup.isStranger(called.peer())) {
            done.isLinking = true;
            core.places.attemptEnds(); // since another one begins
            core.linkSetup.replaceEdge(called.peer(), done.token, called.peer().id());
        } else {
            end();
        }
        return null;
    }

    /** The neighbour that was offered can't link with the other. */
    void onNo(Link edge, long token) {
        if (isAbout(edge, token)) {
            end();
        }
    }

    /** A connection has become a link: returns the edge that is to go for it. */
    @Nullable
    Link onLinkUp(Link link) {
        Call done = call;
        if (done == null
                || done.called == null
                || !done.called.peer().id().equals(link.peer().id())) {
            return null;
        }
        end();
        return done.edge != null && done.edge.isNeighbour() ? done.edge : null;
    }

    /** A connection was lost or refused; says nothing of it to others. */
    void onLinkDown(Link link) {
        if (call != null && (call.called == link || call.edge == link)) {
            end();
        }
    }

    void expire() {
        if (call != null && call.called != null && core.isPast(call.deadlineNanos)) {
            end();
        }
    }

    private void end() {
        Call over = call;
        call = null;
        if (over == null) {
            return;
        }
        if (over.edge != null) {
            core.holds.release(over.edge, over.token);
            if (!over.isLinking) {
                core.places.attemptEnds();
            }
        }
        if (over.called != null && over.called.is(Link.Standing.GUEST)) {
            core.guests.close(over.called, CloseReason.DONE);
        }
    }
}
