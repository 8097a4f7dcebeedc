package io.floodnet.overlay;

import io.floodnet.packet.ContactChanged;
import io.floodnet.packet.DialBackRequest;
import io.floodnet.packet.DialBackTry;
import io.floodnet.packet.NodeId;
import io.floodnet.packet.Route;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether others can connect to this node, by having somebody a few steps away try it on a fresh connection, as
 * libp2p's AutoNAT does; and tries it for others.
 *
 * <p>A newcomer needs to know before its walks set out: one that believes itself dialable, and is not, makes others keep
 * edges for it in vain. So one walk goes ahead, and whoever calls on its account is the proof; only where nobody does soon,
 * somebody is asked to. Who hears that it is tried and sees nobody come goes on as one that can't be dialled, and is told
 * otherwise by whoever comes late. A single try may be wrong either way; so more follow, few and far between, and the
 * majority of the last three counts. Where that changes, all who are connected are told. Silence tells nothing, as requests
 * get lost. Nor does a call from the same home or machine, where no router is in the way: if it was the one who said that it
 * would try, somebody else is asked.
 */
final class Reachability {
    /** One try: what was asked of others, and what they said. */
    private static final class Try {
        private final Link link; // that the requests go out through
        private long deadlineNanos;
        private long supposedAtNanos; // when it is time to give up hope, while there are triers
        private byte requests; // at most REQUESTS_MAX
        private boolean hadInsider; // one of those who said that they try has come from the same home
        private boolean isSupposed; // that nobody can connect
        private List<NodeId> triers = List.of(); // who say that they try, and have not come; at most IDS_MAX
        private List<NodeId> callers = List.of(); // who have come from the same home, and not said so; at most IDS_MAX

        private Try(Link link, long deadlineNanos) {
            this.link = link;
            this.deadlineNanos = deadlineNanos;
        }
    }

    /** Of so many tries the majority counts. */
    private static final int TRIES = 3;

    private static final int ALL = (1 << TRIES) - 1;

    /** Of one try: a second one goes another way if nobody has come soon. */
    private static final int REQUESTS_SILENT_MAX = 2;

    /** With those in place of somebody of the same home. */
    private static final int REQUESTS_MAX = 5;

    /** In which part of a handshake's time a walk of five hops is mostly answered, and the answer has come: 0.75 s. A guess. */
    private static final int WALKS_PART = 4;

    /**
     * In which part of it somebody who says that he tries now has come, with one lost packet of his (RFC 6298: again after
     * 1 s): 1.5 s.
     */
    private static final int CALLS_PART = 2;

    /** More than there are requests, since anybody may say that it tries. */
    private static final int IDS_MAX = 16;

    /** After so many rounds of {@link Mixing}, some 10 minutes, it is tried again. */
    private static final int ROUNDS_BETWEEN = 20;

    /** For how many others a node tries at once; beyond that they have to ask again. A guess. */
    private static final int DIALS_MAX = 64;

    private final Core core;
    private List<Dial> dials = List.of(); // for others, at most DIALS_MAX
    private @Nullable Try current;
    private byte asks; // how many tries were answered, be it by nothing that tells anything, counted up to TRIES
    private byte tries; // how many told something, counted up to TRIES
    private byte successes; // a bit for each of the last TRIES, the latest the lowest
    private byte roundsToGo;
    private boolean isDialable = true;

    Reachability(Core core) {
        this.core = core;
        switch (core.config.reachability().stance()) {
            case DIALABLE -> asks = tries = TRIES;
            case UNDIALABLE -> {
                asks = tries = TRIES;
                isDialable = false;
            }
            case FIND_OUT -> {}
        }
    }

    /** Whether others can connect to this node, as far as it knows; before it knows, they can. */
    boolean isDialable() {
        return isDialable;
    }

    boolean isKnown() {
        return asks > 0;
    }

    /** Whether somebody has tried. */
    boolean isProven() {
        return tries > 0;
    }

    /** Whether this node had better wait before it asks for links. */
    boolean isBeingFoundOut() {
        return current != null && !isKnown();
    }

    boolean isBusy() {
        return current != null;
    }

    /** The connection that a request goes, or is to go, through. */
    @Nullable
    Link asked() {
        return current == null ? null : current.link;
    }

    /** Asks through a connection, be it a link or not yet one, unless its walk brings somebody before. */
    void findOutThrough(Link link) {
        if (!core.listening().isDialable()) {
            conclude(false);
        } else if (current == null) {
            long delayMillis = isKnown() ? 0 : handshakeMillis() / WALKS_PART;
            current = new Try(link, core.nanosAfter(delayMillis + patienceMillis(0)));
            requestIfDue(current);
        }
    }

    /** How long is left after a request: a second one goes out after half a handshake's time, and its dial may take a whole one. */
    private long patienceMillis(int requestsBefore) {
        return requestsBefore == 0 ? 5 * handshakeMillis() / 3 : 7 * handshakeMillis() / 6;
    }

    private long handshakeMillis() {
        return core.config.membership().handshakeTimeoutMillis();
    }

    private void requestIfDue(Try current) {
        long dueNanos = current.deadlineNanos - TimeUnit.MILLISECONDS.toNanos(patienceMillis(current.requests));
        if (current.requests < REQUESTS_SILENT_MAX && core.isPast(dueNanos)) {
            request(current);
        }
    }

    private void request(Try current) {
        current.requests++;
        Route route = Route.EMPTY.plus(core.self().id());
        core.effects().send(current.link, new DialBackRequest(core.listening(), DialBackRequest.HOPS_MAX, route));
    }

    /** Tries it again once in a while; called with each round of {@link Mixing}. */
    void roundIfDue() {
        if (core.config.reachability().stance() != OverlayConfig.Reachability.Stance.FIND_OUT || current != null) {
            return;
        }
        if (asks >= TRIES && --roundsToGo > 0) {
            return;
        }
        roundsToGo = ROUNDS_BETWEEN;
        Link link = core.view.pick(any -> true);
        if (link != null) {
            findOutThrough(link);
        }
    }

    /**
     * There is another way to this node, so that what was found out before tells nothing. It goes on as it is until the
     * first try tells something, which it asks for at once if it knows anybody.
     */
    void onWayChanged() {
        if (isDialable) {
            tellAll();
        }
        lookAgain();
    }

    /** The same where nobody needs to be told. */
    void lookAgain() {
        if (core.config.reachability().stance() != OverlayConfig.Reachability.Stance.FIND_OUT) {
            return;
        }
        Link link = current == null ? core.view.pick(any -> true) : current.link;
        current = null;
        asks = (byte) Math.min(asks, 1);
        tries = 0;
        successes = 0;
        roundsToGo = 0;
        if (link != null) {
            findOutThrough(link);
        }
    }

    /** Somebody has connected to this node, which is what it waited for. Says whether it is the first that it knows. */
    boolean onAccepted(NodeId caller, boolean isFromOutside) {
        Try current = this.current;
        if (isFromOutside) {
            boolean tellsAnything = current != null || !isProven();
            return tellsAnything && conclude(true);
        }
        if (current == null || current.requests == 0) {
            return false;
        }
        if (current.triers.contains(caller)) {
            current.triers = CopyOnWrite.minus(current.triers, caller);
            return onInsider(current);
        }
        if (current.callers.size() < IDS_MAX) {
            current.callers = CopyOnWrite.plus(current.callers, caller);
        }
        return false;
    }

    /** Somebody tries, as is heard the way that the request went. Says whether that is the first that this node knows. */
    boolean onAttempt(Link link, NodeId trier) {
        Try current = this.current;
        if (current == null
                || current.requests == 0
                || current.triers.contains(trier)
                || !current.link.peer().id().equals(link.peer().id())) {
            return false;
        }
        if (current.callers.contains(trier)) {
            current.callers = CopyOnWrite.minus(current.callers, trier);
            return onInsider(current);
        }
        if (current.triers.isEmpty()) {
            current.supposedAtNanos = core.nanosAfter(handshakeMillis() / CALLS_PART);
        }
        if (current.triers.size() < IDS_MAX) {
            current.triers = CopyOnWrite.plus(current.triers, trier);
        }
        return false;
    }

    /** Whoever tried is of the same home, which tells nothing; where all are, a node need not wait for others. */
    private boolean onInsider(Try current) {
        current.hadInsider = true;
        if (!current.triers.isEmpty()) {
            return false; // the others have yet to come
        }
        if (current.requests == REQUESTS_MAX) {
            return end(current);
        }
        request(current);
        long patientUntilNanos = core.nanosAfter(patienceMillis(current.requests));
        if (patientUntilNanos - current.deadlineNanos > 0) {
            current.deadlineNanos = patientUntilNanos;
        }
        return false;
    }

    /** Looks whether it is time to ask again, or to be content with what is known. Says whether that is the first. */
    boolean expire() {
        Try current = this.current;
        if (current == null) {
            return false;
        }
        if (core.isPast(current.deadlineNanos)) {
            return current.triers.isEmpty() ? end(current) : conclude(false);
        }
        requestIfDue(current);
        return !isKnown() && !current.triers.isEmpty() && core.isPast(current.supposedAtNanos) && suppose(current);
    }

    /** Nobody has come though somebody tries: a newcomer waits no longer than that before it looks for links. */
    private boolean suppose(Try current) {
        current.isSupposed = true;
        asks = 1;
        become(false);
        return true;
    }

    /** Where that has told nothing, a node goes on as it was, and asks whomever it meets. Says whether this was the first try. */
    private boolean end(Try ended) {
        boolean isFirst = !isKnown();
        current = null;
        asks = (byte) Math.max(1, Math.min(TRIES, ended.hadInsider && !ended.isSupposed ? asks + 1 : asks));
        if (ended.isSupposed) {
            become(true); // all of them were from home, if late
        }
        return isFirst;
    }

    /** Whoever was asked has hung up, and may not have passed it on: that tells nothing, and a newcomer asks another. */
    void onLinkDown(Link link) {
        Try current = this.current;
        if (current == null || current.link != link) {
            return;
        }
        if (current.isSupposed && !current.triers.isEmpty()) {
            conclude(false);
            return;
        }
        this.current = null;
        Link other = isKnown() ? null : core.guests.findDialled();
        if (other != null) {
            findOutThrough(other);
        }
    }

    private boolean conclude(boolean success) {
        boolean isFirst = !isKnown();
        boolean isCounted = current != null && current.isSupposed;
        current = null;
        asks = (byte) Math.min(isCounted ? asks : asks + 1, TRIES);
        successes = (byte) (tries == 0 && success ? ALL : (successes << 1 | (success ? 1 : 0)) & ALL);
        tries = (byte) Math.min(tries + 1, TRIES);
        become(2 * Integer.bitCount(successes) > TRIES);
        return isFirst;
    }

    private void become(boolean isNow) {
        if (isNow != isDialable) {
            isDialable = isNow;
            core.become(core.listening());
            core.nearLinks.onOwnReachabilityChanged();
            tellAll();
        }
    }

    /** Guests, too, since they may become neighbours. */
    private void tellAll() {
        ContactChanged changed = new ContactChanged(core.self());
        for (int i = 0; i < core.view.degree(); i++) {
            core.effects().send(core.view.at(i), changed);
        }
        for (int i = 0; i < core.guests.size(); i++) {
            core.effects().send(core.guests.at(i), changed);
        }
    }

    /** Somebody wants to know the same of itself: pass it on, or try. Says whether it comes from where it says. */
    boolean onRequest(Link ingress, DialBackRequest request) {
        boolean isPlausible = !request.route().isEmpty()
                && request.route().last().equals(ingress.peer().id())
                && request.route().nodes().get(0).equals(request.target().id());
        if (!isPlausible || request.target().id().equals(core.self().id())) {
            return isPlausible;
        }
        Link next = request.hopsLeft() == 0 || request.route().isFull()
                ? null
                : core.view.pick(link -> link != ingress
                        && !link.peer().id().equals(request.target().id()));
        if (next != null) {
            core.effects().send(next, request.nextHop(core.self().id()));
        } else if (dials.size() < DIALS_MAX) {
            Dial dial = Dial.node(request.target());
            dials = CopyOnWrite.plus(dials, dial);
            core.effects()
                    .send(
                            ingress,
                            new DialBackTry(core.self().id(), request.route().withoutLast()));
            core.effects().dial(dial);
        }
        return true;
    }

    /** Says whether the dial was one of these; then the connection has served its purpose. */
    boolean onDialed(Dial dial, Link link) {
        if (!onDialFailed(dial)) {
            return false;
        }
        core.guests.close(link, CloseReason.DONE);
        return true;
    }

    /** Says whether the dial was one of these. */
    boolean onDialFailed(Dial dial) {
        List<Dial> before = dials;
        dials = CopyOnWrite.minus(dials, dial);
        return dials != before;
    }
}
